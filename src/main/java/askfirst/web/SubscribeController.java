package askfirst.web;

import askfirst.mail.EmailAddress;
import askfirst.mail.Misspelling;
import askfirst.subscription.RequestResult;
import askfirst.subscription.Rhythm;
import askfirst.subscription.Subscriptions;
import askfirst.theme.SignupPage.Mistake;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.Optional;

/// `/subscribe`: asks for the letter, from our form or from one on a page elsewhere.
@Controller("${askfirst.public.signup}subscribe")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class SubscribeController {
    private final Subscriptions subscriptions;
    private final Suspicion suspicion;
    private final Visitor visitor;
    private final AskPages pages;

    SubscribeController(Subscriptions subscriptions, Suspicion suspicion, Visitor visitor, AskPages pages) {
        this.subscriptions = subscriptions;
        this.suspicion = suspicion;
        this.visitor = visitor;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form() {
        return pages.ask();
    }

    @Post
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    HttpResponse<?> ask(HttpRequest<byte[]> request) {
        return Filled.in(request)
                .<HttpResponse<?>>map(form -> answer(request, form))
                .orElseGet(() -> pages.wentWrong(HttpStatus.BAD_REQUEST));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, Filled form) {
        if (form.address().isBlank()) return pages.mistake(form, Mistake.NO_ADDRESS);
        Optional<Rhythm> rhythm = Rhythm.of(form.rhythm());
        if (rhythm.isEmpty()) return pages.mistake(form, Mistake.NO_RHYTHM);
        Optional<String> likelier = Misspelling.corrected(form.address());
        if (likelier.isPresent() && !form.isMeantAsTyped()) return pages.spelling(form, likelier.get());
        Optional<EmailAddress> address = EmailAddress.parse(form.address());
        if (address.isEmpty()) return pages.mistake(form, Mistake.NOT_AN_ADDRESS);
        if (suspicion.fallsOn(form)) return pages.doubt(form);
        return switch (subscriptions.request(visitor.ask(request, address.get(), rhythm.get()))) {
            case RequestResult.WrittenDown() -> pages.asked();
            case RequestResult.TooMany(Duration remaining) -> pages.tooMany(remaining);
        };
    }
}
