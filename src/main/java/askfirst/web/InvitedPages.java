package askfirst.web;

import askfirst.invitation.AcceptResult;
import askfirst.invitation.DeclineResult;
import askfirst.invitation.LookResult;
import askfirst.invitation.NeverResult;
import askfirst.invitation.ReadMeResult;
import askfirst.site.Site;
import askfirst.subscription.Rhythm;
import askfirst.theme.Head;
import askfirst.theme.InvitedPage;
import askfirst.theme.InvitedPage.Address;
import askfirst.theme.InvitedPage.Place;
import askfirst.theme.SignupForm;
import askfirst.token.Codes;
import askfirst.token.Token;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/// The answers behind a personal link: the same bytes for everybody who opens it.
@Singleton
class InvitedPages {
    private final Pages pages;
    private final ArchiveFiles archive;
    private final Site site;

    InvitedPages(Pages pages, ArchiveFiles archive, Site site) {
        this.pages = pages;
        this.archive = archive;
        this.site = site;
    }

    HttpResponse<?> look(LookResult result, String code) {
        return switch (result) {
            case LookResult.Open() -> ok(new InvitedPage.Invite(card(), path(code), archive.newestLetter()));
            case LookResult.Answered() -> answered(code);
            case LookResult.Nothing() -> nothing(code);
        };
    }

    /// Says nothing about the code.
    HttpResponse<?> where(String code, Rhythm rhythm) {
        return ok(new InvitedPage.Yes(Head.unlisted(), pages.form(yes(code)).filledWith("", rhythm.word())));
    }

    HttpResponse<?> accepted(AcceptResult result, String code) {
        return switch (result) {
            case AcceptResult.WrittenDown() -> asked(code, Place.ASKED);
            case AcceptResult.TooMany(Duration remaining) -> pages.tooMany(remaining);
        };
    }

    HttpResponse<?> declined(DeclineResult result, String code) {
        return switch (result) {
            case DeclineResult.Declined() -> ok(new InvitedPage.Declined(Head.unlisted()));
            case DeclineResult.Answered() -> answered(code);
            case DeclineResult.Nothing() -> nothing(code);
        };
    }

    HttpResponse<?> never(NeverResult result, String code, Address address) {
        return switch (result) {
            case NeverResult.Kept() ->
                pages.answer(
                        address == Address.NOT_ONE ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK,
                        new InvitedPage.Never(Head.unlisted(), path(code), address));
            case NeverResult.Nothing() -> nothing(code);
        };
    }

    HttpResponse<?> readMe(ReadMeResult result, String code) {
        return switch (result) {
            case ReadMeResult.Noted() -> asked(code, Place.NOTED);
            case ReadMeResult.NoUrl() -> asked(code, Place.NO_URL);
        };
    }

    HttpResponse<?> tooMany(Duration remaining) {
        return pages.tooMany(remaining);
    }

    HttpResponse<?> notUnderstood() {
        return pages.wentWrong(HttpStatus.BAD_REQUEST);
    }

    String yes(String code) {
        return path(code) + "/yes";
    }

    private HttpResponse<?> answered(String code) {
        return ok(new InvitedPage.Answered(Head.unlisted(), path(code), form(code)));
    }

    private HttpResponse<?> nothing(String code) {
        return pages.answer(HttpStatus.NOT_FOUND, new InvitedPage.Nothing(Head.unlisted(), path(code), form(code)));
    }

    private HttpResponse<?> asked(String code, Place place) {
        HttpStatus status = place == Place.NO_URL ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK;
        return pages.answer(status, new InvitedPage.Asked(Head.unlisted(), path(code), place));
    }

    /// Without the time it was shown, so that its bytes are the same for everybody.
    private SignupForm form(String code) {
        return new SignupForm(yes(code));
    }

    /// As we write a code, however it was typed; what is none has no place on a page.
    private String path(String code) {
        return pages.path("i/" + Codes.read(code).map(Token::value).orElse("code"));
    }

    /// What a link preview shows: one picture for all, and nobody's name but the author's.
    private Head card() {
        Head head = Head.unlisted();
        return new Head(
                head.title(),
                head.description(),
                head.canonical(),
                Optional.of(new Head.Card(site.url("card.png"), site.title(), 1200, 630)),
                head.kind(),
                head.listing());
    }

    private HttpResponse<?> ok(InvitedPage page) {
        return pages.answer(HttpStatus.OK, page);
    }
}
