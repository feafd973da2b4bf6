package askfirst.web;

import askfirst.subscription.ConfirmResult;
import askfirst.subscription.NotMeResult;
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

/// `/confirm/{token}`: the one more press. Whoever opens it, however often, changes nothing.
@Controller("${askfirst.public.signup}confirm")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConfirmController {
    private final Subscriptions subscriptions;
    private final Pages pages;

    ConfirmController(Subscriptions subscriptions, Pages pages) {
        this.subscriptions = subscriptions;
        this.pages = pages;
    }

    @Get("/{token}")
    HttpResponse<?> show(String token) {
        return page(subscriptions.look(confirm(token)), token);
    }

    @Post("/{token}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> yes(String token) {
        return page(subscriptions.confirm(confirm(token)), token);
    }

    @Post("/{token}/not-me")
    @Consumes(MediaType.ALL)
    HttpResponse<?> notMe(String token) {
        return switch (subscriptions.notMe(confirm(token))) {
            case NotMeResult.Deleted() -> pages.notMe();
            case NotMeResult.LinkGone() -> pages.linkGone();
        };
    }

    private HttpResponse<?> page(ConfirmResult result, String token) {
        return switch (result) {
            case ConfirmResult.Waiting() -> pages.confirm(pages.path("confirm/" + token));
            case ConfirmResult.Confirmed() -> pages.confirmed();
            case ConfirmResult.LinkGone() -> pages.linkGone();
        };
    }

    private static Token confirm(String value) {
        return new Token(Purpose.CONFIRM, value);
    }
}
