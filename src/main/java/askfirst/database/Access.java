package askfirst.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/// How a connection is opened. `toString` keeps the secrets.
record Access(String driver, String url, String user, String password) {
    private static final String H2 = "org.h2.Driver";
    private static final String POSTGRES = "org.postgresql.Driver";

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
                POSTGRES, url, account.user().orElse(""), account.password().orElse(""));
    }

    /// For the pool that serves: no statement there waits long for a lock, so that one that hangs does not hold up all.
    Map<String, Object> properties() {
        return Map.of(
                "datasources.default.url", url,
                "datasources.default.username", user,
                "datasources.default.password", password,
                "datasources.default.driver-class-name", driver,
                "datasources.default.connection-init-sql", patience(),
                "datasources.default.exception-override-class-name", DeadConnection.class.getName());
    }

    private String patience() {
        return isEmbedded() ? "set lock_timeout 4000" : "set lock_timeout = '4s'; set statement_timeout = '20s'";
    }

    boolean isEmbedded() {
        return driver.equals(H2);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /// As those of the pool are.
    Connection patiently() throws SQLException {
        Connection connection = connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute(patience());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public String toString() {
        return "Access[" + driver + "]";
    }
}
