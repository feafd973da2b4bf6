package askfirst.web;

import askfirst.subscription.Subscriptions;
import askfirst.subscription.UndoResult;
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

/// `/undo/{token}`: the mailbox that letters left may have them back.
@Controller("${askfirst.public.signup}undo")
@Produces(MediaType.ALL)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class UndoController {
    private final Subscriptions subscriptions;
    private final OwnPages pages;
    private final DeparturePages departures;
    private final Visitor visitor;

    UndoController(Subscriptions subscriptions, OwnPages pages, DeparturePages departures, Visitor visitor) {
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.departures = departures;
        this.visitor = visitor;
    }

    @Get("/{token}")
    HttpResponse<?> show(String token) {
        return page(subscriptions.lookAtChange(undo(token)), token);
    }

    @Post("/{token}")
    HttpResponse<?> press(String token) {
        return page(subscriptions.undoChange(undo(token)), token);
    }

    @Post("/{token}/never")
    HttpResponse<?> never(String token) {
        return departures.standing(subscriptions.never(undo(token)), pages.undoPath(token));
    }

    @Post("/{token}/again")
    HttpResponse<?> again(HttpRequest<?> request, String token) {
        return departures.standing(subscriptions.comeBack(undo(token), visitor.network(request)));
    }

    private HttpResponse<?> page(UndoResult result, String token) {
        return switch (result) {
            case UndoResult.Open() -> pages.undo(token);
            case UndoResult.Undone() -> pages.undone();
            case UndoResult.TooLate() -> pages.tooLate();
            case UndoResult.NeverAgain() -> departures.never(pages.undoPath(token));
            case UndoResult.UnknownLink() -> pages.nothing();
        };
    }

    private static Token undo(String value) {
        return new Token(Purpose.UNDO, value);
    }
}
