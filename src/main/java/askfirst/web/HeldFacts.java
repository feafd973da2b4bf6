package askfirst.web;

import askfirst.delivery.Correspondence;
import askfirst.subscription.Consent;
import askfirst.subscription.Held;
import askfirst.subscription.Subscriber;
import askfirst.theme.OwnPage.Entry;
import askfirst.theme.OwnPage.Fact;
import askfirst.theme.OwnPage.Section;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// All that is kept about one reader, field by field: the page and the JSON say the same. Times are UTC, ISO 8601.
record HeldFacts(ZoneId zone) {

    List<Section> of(Held held) {
        return List.of(
                new Section("reader", List.of(reader(held))),
                new Section(
                        "consents", held.consents().stream().map(this::consent).toList()),
                new Section("wishes", held.wishes().stream().map(this::wish).toList()),
                new Section("moves", held.moves().stream().map(this::move).toList()),
                new Section("mails", held.mails().stream().map(this::mail).toList()));
    }

    /// `{reader: […], consents: […], …}`, each entry an object of strings.
    static byte[] json(List<Section> sections) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            for (Section section : sections) {
                json.writeArrayFieldStart(section.name());
                for (Entry entry : section.entries()) {
                    json.writeStartObject();
                    for (Fact fact : entry.facts()) json.writeStringField(fact.name(), fact.value());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Entry reader(Held held) {
        Subscriber reader = held.reader();
        return entry(
                fact("address", reader.address().wire()),
                fact("state", word(reader.state())),
                time("since", reader.since()),
                fact("rhythm", reader.rhythm().word()),
                reader.pausedUntil().map(until -> time("paused", until)).orElse(fact("paused", "")),
                fact("name", reader.name()),
                fact("fingerprint", held.wantsNoMail() ? "kept" : ""));
    }

    private Entry consent(Consent consent) {
        return entry(
                fact("address", consent.address()),
                fact("rhythm", consent.rhythm().word()),
                time("asked", consent.askedAt()),
                time("yes", consent.saidYesAt()),
                fact("form", consent.form().text()),
                fact("formhash", consent.form().sha256()),
                fact("wording", consent.yes().text()),
                fact("hash", consent.yes().sha256()),
                time("written", consent.writtenAt()),
                fact("began", consent.began()),
                fact("page", consent.page()),
                fact("mail", consent.mailId()),
                fact("locale", consent.locale()),
                fact("network", consent.network()),
                fact("invitation", consent.invitation().map(UUID::toString).orElse("")));
    }

    private Entry wish(Held.Wish wish) {
        return entry(
                fact("address", wish.address()),
                time("asked", wish.askedAt()),
                fact("began", wish.began()),
                fact("page", wish.page()),
                fact("locale", wish.locale()),
                fact("network", wish.network()));
    }

    private Entry move(Held.Move move) {
        return entry(
                fact("left", move.left()),
                time("moved", move.changedAt()),
                move.undoneAt().map(at -> time("undone", at)).orElse(fact("undone", "")));
    }

    private Entry mail(Correspondence.Piece mail) {
        return entry(
                fact("to", mail.to().wire()),
                fact("subject", mail.subject()),
                time("written", mail.queuedAt()),
                fact("state", mail.state()));
    }

    private Fact time(String name, Instant time) {
        return new Fact(name, time.toString(), Optional.of(LocalDate.ofInstant(time, zone)));
    }

    private static Fact fact(String name, String value) {
        return new Fact(name, value, Optional.empty());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// What was never said is left out.
    private static Entry entry(Fact... facts) {
        return new Entry(
                Stream.of(facts).filter(fact -> !fact.value().isEmpty()).toList());
    }
}
