package askfirst.web;

import askfirst.subscription.StopResult;
import askfirst.subscription.Subscriptions;
import askfirst.token.Purpose;
import askfirst.token.Token;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// `/stop/{token}`: one button for people, one POST for mail programs (RFC 8058), whatever its body.
@Controller("${askfirst.public.signup}stop")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class StopController {
    private final Subscriptions subscriptions;
    private final Pages pages;

    StopController(Subscriptions subscriptions, Pages pages) {
        this.subscriptions = subscriptions;
        this.pages = pages;
    }

    @Get("/{token}")
    HttpResponse<?> show(String token) {
        return subscriptions.canStop(stop(token)) ? pages.stop(pages.path("stop/" + token)) : pages.unknownStopLink();
    }

    @Post("/{token}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> press(String token) {
        return switch (subscriptions.stop(stop(token))) {
            case StopResult.Stopped() -> pages.stopped();
            case StopResult.UnknownLink() -> pages.unknownStopLink();
        };
    }

    private static Token stop(String value) {
        return new Token(Purpose.STOP, value);
    }
}
