package askfirst.subscription;

import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What a reader sees and does on her own page.
@Singleton
class OwnPage {
    private final OwnLinks links;
    private final Stops stops;
    private final Requests requests;
    private final Holdings holdings;
    private final Erasure erasure;

    OwnPage(OwnLinks links, Stops stops, Requests requests, Holdings holdings, Erasure erasure) {
        this.links = links;
        this.stops = stops;
        this.requests = requests;
        this.holdings = holdings;
        this.erasure = erasure;
    }

    OwnPageResult look(Token token) {
        return open(token, stops::look);
    }

    OwnPageResult changeRhythm(Token token, Rhythm rhythm) {
        return open(token, reader -> stops.changeRhythm(reader, rhythm));
    }

    OwnPageResult pause(Token token, Pause pause) {
        return open(token, reader -> stops.pause(reader, pause));
    }

    OwnPageResult endPause(Token token) {
        return open(token, stops::endPause);
    }

    OwnPageResult rename(Token token, GreetingName name) {
        return open(token, reader -> stops.rename(reader, name));
    }

    AddressChangeResult changeAddress(Token token, Ask ask) {
        return look(token) instanceof OwnPageResult.Open(StopResult.Reading(Subscriber reader), Token _)
                ? changeAddress(reader, ask)
                : new AddressChangeResult.Refused();
    }

    Optional<Held> held(Token token) {
        return opened(token).flatMap(holdings::of);
    }

    EraseResult erase(Token token, Kept wished) {
        return opened(token)
                .<EraseResult>map(reader -> new EraseResult.Erased(erasure.erase(reader, wished)))
                .orElseGet(EraseResult.Refused::new);
    }

    Optional<UUID> toErase(Token token) {
        return opened(token);
    }

    Tracks tracks(UUID reader) {
        return erasure.tracks(reader);
    }

    Kept erase(UUID reader, Kept wished) {
        return erasure.erase(reader, wished);
    }

    private AddressChangeResult changeAddress(Subscriber reader, Ask ask) {
        if (ask.address().normal().equals(reader.address().normal())) return new AddressChangeResult.SameAddress();
        return switch (requests.changeAddress(reader, ask)) {
            case RequestResult.WrittenDown() -> new AddressChangeResult.WrittenDown();
            case RequestResult.TooMany(var remaining) -> new AddressChangeResult.TooMany(remaining);
        };
    }

    private OwnPageResult open(Token token, Function<UUID, StopResult> verb) {
        return links.lead(token)
                .map(lead -> lead.opens()
                        ? new OwnPageResult.Open(verb.apply(lead.reader()), lead.stop())
                        : new OwnPageResult.OnlyStop(lead.stop()))
                .orElseGet(OwnPageResult.UnknownLink::new);
    }

    private Optional<UUID> opened(Token token) {
        return links.lead(token).filter(OwnLinks.Lead::opens).map(OwnLinks.Lead::reader);
    }
}
