package askfirst.web;

import askfirst.mail.EmailAddress;
import askfirst.mail.Misspelling;
import askfirst.subscription.Ask;
import askfirst.subscription.Rhythm;
import askfirst.theme.SignupPage.Mistake;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/// A form that asks for the letter, wherever it stands: the same rules for what may be typed into it.
@Singleton
class Asking {
    private final Suspicion suspicion;
    private final Visitor visitor;
    private final AskPages pages;

    Asking(Suspicion suspicion, Visitor visitor, AskPages pages) {
        this.suspicion = suspicion;
        this.visitor = visitor;
        this.pages = pages;
    }

    /// @param action where the form posts to, and posts to again after a mistake
    /// @param asked  what becomes of a good one
    HttpResponse<?> answer(HttpRequest<byte[]> request, String action, Function<Ask, HttpResponse<?>> asked) {
        return Filled.in(request)
                .<HttpResponse<?>>map(form -> answer(request, action, form, asked))
                .orElseGet(() -> pages.wentWrong(HttpStatus.BAD_REQUEST));
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, String action, Filled form, Function<Ask, HttpResponse<?>> asked) {
        if (form.address().isBlank()) return pages.mistake(action, form, Mistake.NO_ADDRESS);
        Optional<Rhythm> rhythm = Rhythm.of(form.rhythm());
        if (rhythm.isEmpty()) return pages.mistake(action, form, Mistake.NO_RHYTHM);
        Optional<String> likelier = Misspelling.corrected(form.address());
        if (likelier.isPresent() && !form.isMeantAsTyped()) return pages.spelling(action, form, likelier.get());
        Optional<EmailAddress> address = EmailAddress.parse(form.address());
        if (address.isEmpty()) return pages.mistake(action, form, Mistake.NOT_AN_ADDRESS);
        if (suspicion.fallsOn(form)) return pages.doubt(action, form);
        return asked.apply(visitor.ask(request, address.get(), rhythm.get()));
    }
}
