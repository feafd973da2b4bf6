package askfirst.web;

import askfirst.mail.EmailAddress;
import askfirst.subscription.RequestResult;
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
    private final Pages pages;

    SubscribeController(Subscriptions subscriptions, Pages pages) {
        this.subscriptions = subscriptions;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form() {
        return pages.ask(Optional.empty(), Mistake.NONE);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(HttpRequest<byte[]> request) {
        Optional<FormBody> form = FormBody.parse(request.getBody().orElse(new byte[0]));
        if (form.isEmpty()) return pages.wentWrong(HttpStatus.BAD_REQUEST);
        String typed = form.get().first("address").orElse("");
        if (typed.isBlank()) return pages.ask(Optional.empty(), Mistake.NO_ADDRESS);
        Optional<EmailAddress> address = EmailAddress.parse(typed);
        if (address.isEmpty()) return pages.ask(Optional.of(typed), Mistake.NOT_AN_ADDRESS);
        return switch (subscriptions.request(Visitor.ask(request, address.get()))) {
            case RequestResult.WrittenDown() -> pages.asked();
            case RequestResult.TooMany(Duration remaining) -> pages.tooMany(remaining);
        };
    }
}
