package askfirst.web;

import askfirst.subscription.Ask;
import askfirst.subscription.RequestResult;
import askfirst.subscription.Subscriptions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;

/// `/subscribe`: asks for the letter, from our form or from one on a page elsewhere.
@Controller("${askfirst.public.signup}subscribe")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class SubscribeController {
    private final Subscriptions subscriptions;
    private final Asking asking;
    private final AskPages pages;

    SubscribeController(Subscriptions subscriptions, Asking asking, AskPages pages) {
        this.subscriptions = subscriptions;
        this.asking = asking;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form() {
        return pages.ask();
    }

    @Post
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    HttpResponse<?> ask(HttpRequest<byte[]> request) {
        return asking.answer(request, pages.action(), this::written);
    }

    private HttpResponse<?> written(Ask ask) {
        return switch (subscriptions.request(ask)) {
            case RequestResult.WrittenDown() -> pages.asked();
            case RequestResult.TooMany(Duration remaining) -> pages.tooMany(remaining);
        };
    }
}
