package askfirst.web;

import askfirst.site.Site;
import askfirst.subscription.NeverResult;
import askfirst.subscription.Pause;
import askfirst.subscription.ReturnResult;
import askfirst.subscription.Rhythm;
import askfirst.subscription.StopResult;
import askfirst.subscription.Subscriber;
import askfirst.theme.DeparturePage;
import askfirst.theme.Head;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The answers on the way out: each says where the reader stands now, whatever she pressed.
///
/// `link` is always the path of the personal link that led there.
@Singleton
class DeparturePages {
    private final Pages pages;
    private final Site site;

    DeparturePages(Pages pages, Site site) {
        this.pages = pages;
        this.site = site;
    }

    HttpResponse<?> choices(StopResult result, String link) {
        return result instanceof StopResult.Reading(Subscriber reader) ? stop(reader, link) : standing(result, link);
    }

    HttpResponse<?> standing(StopResult result, String link) {
        return switch (result) {
            case StopResult.Reading(Subscriber reader) ->
                ok(new DeparturePage.GoesOn(
                        Head.unlisted(), link, reader.rhythm().word(), lastDay(reader)));
            case StopResult.Stopped(Optional<Instant> undoUntil) ->
                ok(new DeparturePage.Stopped(Head.unlisted(), undoUntil.map(_ -> link + "/undo")));
            case StopResult.NeverAgain() -> never(link);
            case StopResult.UnknownLink() -> pages.unknownStopLink();
        };
    }

    HttpResponse<?> standing(NeverResult result, String link) {
        return switch (result) {
            case NeverResult.Blocked() -> never(link);
            case NeverResult.UnknownLink() -> pages.unknownStopLink();
        };
    }

    HttpResponse<?> standing(ReturnResult result) {
        return switch (result) {
            case ReturnResult.Asked() -> pages.asked();
            case ReturnResult.TooMany(Duration remaining) -> pages.tooMany(remaining);
            case ReturnResult.UnknownLink() -> pages.unknownStopLink();
        };
    }

    HttpResponse<?> never(String link) {
        return ok(new DeparturePage.Never(Head.unlisted(), link + "/again"));
    }

    private HttpResponse<?> stop(Subscriber reader, String link) {
        List<Integer> months = Arrays.stream(Pause.values()).map(Pause::months).toList();
        List<String> rarer = reader.rhythm().rarer().stream().map(Rhythm::word).toList();
        return ok(new DeparturePage.Stop(Head.unlisted(), link, months, rarer, lastDay(reader)));
    }

    private Optional<LocalDate> lastDay(Subscriber reader) {
        return reader.pausedUntil().map(until -> LocalDate.ofInstant(until, site.zone()));
    }

    private HttpResponse<?> ok(DeparturePage page) {
        return pages.answer(HttpStatus.OK, page);
    }
}
