package askfirst.cli;

import askfirst.subscription.Audit;
import askfirst.subscription.Consent;
import askfirst.subscription.Subscriber;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/// Readers as programs read them. Times are UTC, ISO 8601.
final class ReaderJson {
    private ReaderJson() {}

    /// `[{address, state, since, rhythm}]`
    static String list(List<Subscriber> readers) {
        return Json.of(json -> {
            json.writeStartArray();
            for (Subscriber it : readers) {
                json.writeStartObject();
                reader(json, it);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /// `{address, state, since, rhythm, consents: […]}`
    static String one(Subscriber reader, List<Consent> consents) {
        return Json.of(json -> {
            json.writeStartObject();
            reader(json, reader);
            json.writeArrayFieldStart("consents");
            for (Consent it : consents) consent(json, it);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /// `{subscribers, unproven: [{address, state, since, rhythm}]}`
    static String audit(Audit audit) {
        return Json.of(json -> {
            json.writeStartObject();
            json.writeNumberField("subscribers", audit.subscribers());
            json.writeArrayFieldStart("unproven");
            for (Subscriber it : audit.unproven()) {
                json.writeStartObject();
                reader(json, it);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void reader(JsonGenerator json, Subscriber reader) throws IOException {
        json.writeStringField("address", reader.address().wire());
        json.writeStringField("state", RegisterOf.word(reader.state()));
        json.writeStringField("since", reader.since().toString());
        json.writeStringField("rhythm", RegisterOf.word(reader.rhythm()));
    }

    private static void consent(JsonGenerator json, Consent consent) throws IOException {
        json.writeStartObject();
        json.writeStringField("asked", consent.askedAt().toString());
        json.writeStringField("saidYes", consent.saidYesAt().toString());
        json.writeStringField("page", consent.page());
        json.writeStringField("mail", consent.mailId());
        json.writeStringField("began", consent.began());
        json.writeStringField("locale", consent.locale());
        json.writeStringField("network", consent.network());
        json.writeStringField("wording", consent.wording());
        json.writeStringField("wordingSha256", consent.wordingHash());
        json.writeEndObject();
    }
}
