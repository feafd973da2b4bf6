package askfirst.database;

import java.nio.file.Path;

/// How a connection is opened. `toString` keeps the secrets.
record Access(String driver, String url, String user, String password) {
    private static final String H2 = "org.h2.Driver";

    static Access embedded(Path data) {
        return new Access(H2, EmbeddedUrl.of(data), EmbeddedUrl.USER, "");
    }

    static Access borrowed(String loan) {
        return new Access(H2, EmbeddedUrl.over(loan), EmbeddedUrl.USER, "");
    }

    /// With the patience we have: a server that is gone is noticed within half a minute.
    static Access to(PostgresAccount account) {
        String separator = account.url().contains("?") ? "&" : "?";
        String url = account.url() + separator + "connectTimeout=5&socketTimeout=30&tcpKeepAlive=true";
        return new Access(
                "org.postgresql.Driver",
                url,
                account.user().orElse(""),
                account.password().orElse(""));
    }

    @Override
    public String toString() {
        return "Access[" + driver + "]";
    }
}
