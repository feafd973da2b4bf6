package askfirst.web;

import askfirst.mail.EmailAddress;
import askfirst.theme.Head;
import askfirst.theme.SignupForm;
import askfirst.theme.SignupPage;
import askfirst.theme.SignupPage.Mistake;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/// What the form that asks for the letter is answered with. Nothing of it depends on whose the address is.
@Singleton
class AskPages {
    private final Pages pages;

    AskPages(Pages pages) {
        this.pages = pages;
    }

    /// Where the form that stands on a page of its own posts to.
    String action() {
        return pages.path("subscribe");
    }

    MutableHttpResponse<byte[]> ask() {
        return pages.answer(HttpStatus.OK, new SignupPage.Ask(Head.unlisted(), pages.form(), Mistake.NONE));
    }

    MutableHttpResponse<byte[]> mistake(String action, Filled typed, Mistake mistake) {
        return notKept(new SignupPage.Ask(Head.unlisted(), filled(action, typed, typed.address()), mistake));
    }

    /// With a new time, and without the field nobody sees, because a browser's assistant may be the one that fills it
    /// in.
    MutableHttpResponse<byte[]> doubt(String action, Filled typed) {
        SignupForm fresh = pages.form(action).filledWith(typed.address(), typed.rhythm());
        return notKept(new SignupPage.Doubt(Head.unlisted(), fresh.withoutTrap()));
    }

    MutableHttpResponse<byte[]> spelling(String action, Filled typed, String likelier) {
        Optional<SignupForm> asTyped =
                EmailAddress.parse(typed.address()).map(_ -> filled(action, typed, typed.address()));
        return notKept(new SignupPage.Spelling(Head.unlisted(), filled(action, typed, likelier), asTyped));
    }

    MutableHttpResponse<byte[]> asked() {
        return pages.asked();
    }

    MutableHttpResponse<byte[]> tooMany(Duration remaining) {
        return pages.tooMany(remaining);
    }

    MutableHttpResponse<byte[]> wentWrong(HttpStatus status) {
        return pages.wentWrong(status);
    }

    private MutableHttpResponse<byte[]> notKept(SignupPage page) {
        return pages.answer(HttpStatus.UNPROCESSABLE_ENTITY, page);
    }

    /// With the time it came with, because a mistake is mended faster than a form is filled in.
    private SignupForm filled(String action, Filled typed, String address) {
        return pages.form(action).openedAt(typed.opened().orElse("")).filledWith(address, typed.rhythm());
    }
}
