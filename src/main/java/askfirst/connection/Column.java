package askfirst.connection;

/// What a column of a file means.
public enum Column {
    FIRST,
    LAST,
    /// first and last in one
    NAME,
    PROFILE,
    ADDRESS,
    COMPANY,
    POSITION,
    CONNECTED,
    CONVERSATION,
    TITLE,
    SENDER,
    RECIPIENTS,
    DATE,
    FOLDER,
    DRAFT,
    DIRECTION,
    INVITER,
    INVITEE,
    FROM,
    TO,
    /// a sign that this is an address book of another program
    FOREIGN
}
