package askfirst.delivery;

/// What a mail server answered.
///
/// @param code 0 when nothing came
/// @param said its own words when it did not take the mail, else ""
record Reply(int code, String said) {
    static final Reply TAKEN = new Reply(250, "");
    static final Reply NONE = new Reply(0, "");
}
