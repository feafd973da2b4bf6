package askfirst.web;

/// What came of wanting to listen. Whether a port is free only its taking decides.
public sealed interface ListenResult {

    /// It answers.
    record Listening(PublicServer server) implements ListenResult {}

    /// Somebody else was faster at one of the ports; everything is closed again.
    record PortTaken() implements ListenResult {}
}
