package askfirst.delivery;

/// Who knows which of the claimed messages were begun, should the process that claimed them be gone.
public enum Witness {
    /// its [SendLog], which nobody else reads
    LOG,
    /// the row of its [Lease], marked before any may arrive, for whichever process goes on
    LEASE
}
