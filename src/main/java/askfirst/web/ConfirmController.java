package askfirst.web;

import askfirst.subscription.ConfirmResult;
import askfirst.subscription.NotMeResult;
import askfirst.subscription.Rhythm;
import askfirst.subscription.Subscriptions;
import askfirst.theme.SignupPage.Why;
import askfirst.token.Purpose;
import askfirst.token.Token;
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

/// `/confirm/{token}`: the one more press. Whoever opens it, however often, changes nothing.
@Controller("${askfirst.public.signup}confirm")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConfirmController {
    private final Subscriptions subscriptions;
    private final DeparturePages departures;
    private final Pages pages;
    private final Visitor visitor;

    ConfirmController(Subscriptions subscriptions, DeparturePages departures, Pages pages, Visitor visitor) {
        this.subscriptions = subscriptions;
        this.departures = departures;
        this.pages = pages;
        this.visitor = visitor;
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
            case NotMeResult.StillReader() -> pages.linkGone(Why.WITHDRAWN);
            case NotMeResult.UnknownLink() -> pages.linkGone(Why.UNKNOWN);
        };
    }

    @Post("/{token}/never")
    @Consumes(MediaType.ALL)
    HttpResponse<?> never(String token) {
        return departures.standing(subscriptions.never(confirm(token)), link(token));
    }

    @Post("/{token}/again")
    @Consumes(MediaType.ALL)
    HttpResponse<?> again(HttpRequest<?> request, String token) {
        return departures.standing(subscriptions.comeBack(confirm(token), visitor.network(request)));
    }

    private HttpResponse<?> page(ConfirmResult result, String token) {
        return switch (result) {
            case ConfirmResult.Waiting(Rhythm rhythm) -> pages.confirm(rhythm, link(token));
            case ConfirmResult.Confirmed() -> pages.confirmed();
            case ConfirmResult.Expired() -> pages.linkGone(Why.EXPIRED);
            case ConfirmResult.Withdrawn() -> pages.linkGone(Why.WITHDRAWN);
            case ConfirmResult.Left() -> pages.linkGone(Why.LEFT);
            case ConfirmResult.NeverAgain() -> departures.never(link(token));
            case ConfirmResult.UnknownLink() -> pages.linkGone(Why.UNKNOWN);
        };
    }

    private String link(String token) {
        return pages.path("confirm/" + token);
    }

    private static Token confirm(String value) {
        return new Token(Purpose.CONFIRM, value);
    }
}
