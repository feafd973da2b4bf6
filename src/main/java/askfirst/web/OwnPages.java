package askfirst.web;

import askfirst.site.Site;
import askfirst.subscription.AddressChangeResult;
import askfirst.subscription.EraseResult;
import askfirst.subscription.Held;
import askfirst.subscription.Kept;
import askfirst.subscription.OwnPageResult;
import askfirst.subscription.Pause;
import askfirst.subscription.State;
import askfirst.subscription.StopResult;
import askfirst.subscription.Subscriber;
import askfirst.theme.Head;
import askfirst.theme.OwnPage;
import askfirst.theme.OwnPage.Note;
import askfirst.token.Token;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Supplier;

/// The answers only one reader gets: her own page, and the one that gives a mailbox its letters back.
@Singleton
class OwnPages {
    private final Pages pages;
    private final Site site;

    OwnPages(Pages pages, Site site) {
        this.pages = pages;
        this.site = site;
    }

    HttpResponse<?> own(OwnPageResult result, String token, Note note) {
        return switch (result) {
            case OwnPageResult.Open(StopResult standing, Token stop) -> open(standing, stop(stop), token, note);
            case OwnPageResult.OnlyStop(Token stop) -> ok(new OwnPage.Older(Head.unlisted(), stop(stop)));
            case OwnPageResult.UnknownLink() -> nothing();
        };
    }

    HttpResponse<?> newAddress(AddressChangeResult result, Supplier<OwnPageResult> page, String token) {
        return switch (result) {
            case AddressChangeResult.WrittenDown() -> ok(new OwnPage.NewAddress(Head.unlisted(), path(token)));
            case AddressChangeResult.SameAddress() -> own(page.get(), token, Note.SAME_ADDRESS);
            case AddressChangeResult.TooMany(Duration remaining) -> pages.tooMany(remaining);
            case AddressChangeResult.Refused() -> own(page.get(), token, Note.NONE);
        };
    }

    HttpResponse<?> held(Held held, String token) {
        return ok(new OwnPage.Held(Head.unlisted(), path(token), new HeldFacts(site.zone()).of(held)));
    }

    HttpResponse<?> heldJson(Held held) {
        return pages.privately(HttpStatus.OK)
                .body(HeldFacts.json(new HeldFacts(site.zone()).of(held)))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Disposition", "attachment; filename=\"held.json\"");
    }

    HttpResponse<?> aboutErasing(Held held, String token) {
        return ok(new OwnPage.Erase(Head.unlisted(), path(token), held.wantsNoMail()));
    }

    HttpResponse<?> erased(EraseResult result, Supplier<OwnPageResult> page, String token) {
        return switch (result) {
            case EraseResult.Erased(Kept kept) -> ok(new OwnPage.Erased(Head.unlisted(), kept == Kept.FINGERPRINT));
            case EraseResult.Refused() -> own(page.get(), token, Note.NONE);
        };
    }

    HttpResponse<?> undo(String token) {
        return ok(new OwnPage.Undo(Head.unlisted(), undoPath(token)));
    }

    HttpResponse<?> undone() {
        return ok(new OwnPage.Undone(Head.unlisted()));
    }

    HttpResponse<?> tooLate() {
        return pages.answer(HttpStatus.GONE, new OwnPage.TooLate(Head.unlisted(), pages.form()));
    }

    HttpResponse<?> nothing() {
        return pages.answer(HttpStatus.GONE, new OwnPage.Nothing(Head.unlisted()));
    }

    HttpResponse<?> notUnderstood() {
        return pages.wentWrong(HttpStatus.BAD_REQUEST);
    }

    String undoPath(String token) {
        return pages.path("undo/" + token);
    }

    private HttpResponse<?> open(StopResult standing, String stop, String token, Note note) {
        return switch (standing) {
            case StopResult.Reading(Subscriber reader) -> manage(reader, stop, token, note);
            case StopResult.Stopped(var _) -> ok(noLetters(token, stop, OwnPage.Why.STOPPED));
            case StopResult.NeverAgain() -> ok(noLetters(token, stop, OwnPage.Why.NEVER));
            case StopResult.UnknownLink() -> nothing();
        };
    }

    private HttpResponse<?> manage(Subscriber reader, String stop, String token, Note note) {
        var wishes = new OwnPage.Wishes(
                reader.address().wire(),
                reader.rhythm().word(),
                reader.pausedUntil().map(until -> LocalDate.ofInstant(until, site.zone())),
                reader.name());
        var months = Arrays.stream(Pause.values()).map(Pause::months).toList();
        boolean isFine = note == Note.NONE || note == Note.KEPT;
        Note said = isFine && reader.state() == State.UNREACHABLE ? Note.UNREACHABLE : note;
        HttpStatus status = isFine ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return pages.answer(status, new OwnPage.Manage(Head.unlisted(), path(token), stop, wishes, months, said));
    }

    private OwnPage noLetters(String token, String stop, OwnPage.Why why) {
        return new OwnPage.NoLetters(Head.unlisted(), path(token), stop, why);
    }

    private String path(String token) {
        return pages.path("manage/" + token);
    }

    private String stop(Token stop) {
        return pages.path("stop/" + stop.value());
    }

    private HttpResponse<?> ok(OwnPage page) {
        return pages.answer(HttpStatus.OK, page);
    }
}
