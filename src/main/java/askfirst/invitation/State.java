package askfirst.invitation;

/// Where an invitation stands.
///
/// `SELECTED ⇄ ON_HOLD → DRAFT → APPROVED → SENT | HANDED_OVER → ACCEPTED | DECLINED | NEVER | EXPIRED | BOUNCED`;
/// from APPROVED also by way of UNKNOWN, which the author decides.
public enum State {
    SELECTED,
    ON_HOLD,
    DRAFT,
    /// opened and approved by the author; on its way if it goes by mail
    APPROVED,
    /// by mail
    SENT,
    /// by mail, and nobody can know whether it arrived; never sent again by itself
    UNKNOWN,
    /// by the author's own hand
    HANDED_OVER,
    ACCEPTED,
    /// may turn into a yes for thirty days
    DECLINED,
    NEVER,
    EXPIRED,
    /// the mail came back; the other route may be used once
    BOUNCED,
    DROPPED,
    /// half a year after a no or no answer: only fingerprints are left
    FORGOTTEN
}
