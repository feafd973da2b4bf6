package askfirst.web;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The author at her desk, with everybody she knows.
final class Author {
    private final TestServer server;

    Author(TestServer server) {
        this.server = server;
    }

    /// Somebody in her address book.
    UUID knows(String slug, String first, String address, String reason) throws Exception {
        UUID id = UUID.randomUUID();
        change("insert into connection (id, profile, first, last, company, position, connected_on, address, recipient,"
                + " note, reason, asked_by, added_at, changed_at) values ('" + id + "', '" + slug + "', '" + first
                + "', 'Person', 'Stork & Sons', 'Baker', date '2019-04-02', "
                + (address.isEmpty() ? "null, null" : "'" + address + "', '" + address + "'")
                + ", '', '" + reason + "', 'UNKNOWN', timestamp '2026-11-01 00:00:00',"
                + " timestamp '2026-11-01 00:00:00')");
        return id;
    }

    String sees(String path) throws Exception {
        return server.send(server.desk(path).GET()).body();
    }

    HttpResponse<String> presses(String path, String fields) throws Exception {
        Matcher form = Pattern.compile("name=\"form\" value=\"(\\w{64})\"").matcher(sees("/"));
        if (!form.find()) throw new AssertionError("no form at home");
        return server.send(server.desk(path)
                .header("Origin", server.deskOrigin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("form=" + form.group(1) + "&" + fields)));
    }

    /// What she sees after the press.
    String pressed(String path, String fields) throws Exception {
        HttpResponse<String> answer = presses(path, fields);
        return answer.statusCode() == 303
                ? sees(answer.headers().firstValue("Location").orElseThrow().replaceFirst("#.*", ""))
                : answer.body();
    }

    void change(String sql) {
        server.database().change(sql);
    }
}
