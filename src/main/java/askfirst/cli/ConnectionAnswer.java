package askfirst.cli;

import askfirst.connection.Connection;
import askfirst.connection.Listing;
import askfirst.mail.EmailAddress;
import askfirst.suppression.Profile;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// People of the address book, as programs and as the author read them.
final class ConnectionAnswer {
    static final String CONNECTION = "{id, first, last, company, position, profile, address, connectedOn, lastTalked, "
            + "tie, note, reason, askedBy, missingSince, notNowUntil, suppressed}";

    private ConnectionAnswer() {}

    static String json(Listing listing) {
        return Json.of(json -> {
            json.writeStartObject();
            json.writeNumberField("total", listing.total());
            json.writeNumberField("page", listing.page() + 1);
            json.writeNumberField("pages", listing.pages());
            json.writeObjectFieldStart("counts");
            for (var count : listing.counts().entrySet())
                json.writeNumberField(RegisterOf.word(count.getKey()), count.getValue());
            json.writeEndObject();
            json.writeArrayFieldStart("connections");
            for (Connection it : listing.connections()) write(json, it);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static String json(Connection connection) {
        return Json.of(json -> write(json, connection));
    }

    static String line(Connection it) {
        String work = Stream.of(it.position(), it.company())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return Printable.of(it.id() + "  " + it.name() + (work.isEmpty() ? "" : " (" + work + ")")
                + it.address().map(address -> "  " + address.wire()).orElse("")
                + (it.isSuppressed() ? "  asked not to be contacted" : ""));
    }

    static List<String> lines(Connection it) {
        List<String> lines = new ArrayList<>();
        lines.add(line(it));
        it.profile().ifPresent(profile -> lines.add("  " + profile.url()));
        it.connectedOn()
                .ifPresent(day -> lines.add("  connected on " + day
                        + switch (it.askedBy()) {
                            case ME -> ", you asked";
                            case THEM -> ", they asked";
                            case UNKNOWN -> "";
                        }));
        lines.add("  last talked: " + it.lastTalked().map(LocalDate::toString).orElse("never, as far as is known"));
        it.tie().ifPresent(tie -> lines.add("  tie: " + RegisterOf.word(tie)));
        it.notNowUntil().ifPresent(day -> lines.add("  not now, until " + day));
        it.missingSince().ifPresent(_ -> lines.add("  not in your newest LinkedIn export any more"));
        if (!it.note().isEmpty()) lines.add("  note: " + Printable.of(it.note()));
        if (!it.reason().isEmpty()) lines.add("  reason: " + Printable.of(it.reason()));
        var greeting = it.greeting();
        lines.add("  greeting: " + (greeting.name().isEmpty() ? "no first name" : greeting.name())
                + (greeting.wantsALook() ? " (check the greeting)" : ""));
        return lines;
    }

    private static void write(JsonGenerator json, Connection it) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", it.id().toString());
        json.writeStringField("first", it.first());
        json.writeStringField("last", it.last());
        json.writeStringField("company", it.company());
        json.writeStringField("position", it.position());
        field(json, "profile", it.profile().map(Profile::url));
        field(json, "address", it.address().map(EmailAddress::wire));
        field(json, "connectedOn", it.connectedOn());
        field(json, "lastTalked", it.lastTalked());
        field(json, "tie", it.tie().map(RegisterOf::word));
        json.writeStringField("note", it.note());
        json.writeStringField("reason", it.reason());
        json.writeStringField("askedBy", RegisterOf.word(it.askedBy()));
        field(json, "missingSince", it.missingSince());
        field(json, "notNowUntil", it.notNowUntil());
        json.writeBooleanField("suppressed", it.isSuppressed());
        json.writeEndObject();
    }

    private static void field(JsonGenerator json, String name, Optional<?> value) throws IOException {
        json.writeStringField(name, value.map(Object::toString).orElse(null));
    }
}
