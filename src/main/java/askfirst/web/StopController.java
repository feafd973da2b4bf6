package askfirst.web;

import askfirst.subscription.Pause;
import askfirst.subscription.Rhythm;
import askfirst.subscription.Subscriptions;
import askfirst.token.Purpose;
import askfirst.token.Token;
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
import java.util.Optional;

/// `/stop/{token}`: one button for people, one POST for mail programs (RFC 8058), whatever its body; and what a reader
/// may rather want than stop.
@Controller("${askfirst.public.signup}stop")
@Produces(MediaType.ALL)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class StopController {
    private final Subscriptions subscriptions;
    private final DeparturePages departures;
    private final Pages pages;
    private final Visitor visitor;

    StopController(Subscriptions subscriptions, DeparturePages departures, Pages pages, Visitor visitor) {
        this.subscriptions = subscriptions;
        this.departures = departures;
        this.pages = pages;
        this.visitor = visitor;
    }

    @Get("/{token}")
    HttpResponse<?> show(String token) {
        return departures.choices(subscriptions.lookAtStop(stop(token)), link(token));
    }

    @Post("/{token}")
    HttpResponse<?> press(String token) {
        return departures.choices(subscriptions.stop(stop(token)), link(token));
    }

    @Post("/{token}/undo")
    HttpResponse<?> undo(String token) {
        return departures.standing(subscriptions.undo(stop(token)), link(token));
    }

    @Post("/{token}/pause")
    HttpResponse<?> pause(String token, HttpRequest<byte[]> request) {
        Optional<Pause> pause = field(request, "months").flatMap(Pause::of);
        if (pause.isEmpty()) return pages.wentWrong(HttpStatus.BAD_REQUEST);
        return departures.standing(subscriptions.pause(stop(token), pause.get()), link(token));
    }

    @Post("/{token}/resume")
    HttpResponse<?> resume(String token) {
        return departures.standing(subscriptions.endPause(stop(token)), link(token));
    }

    @Post("/{token}/less")
    HttpResponse<?> less(String token, HttpRequest<byte[]> request) {
        Optional<Rhythm> rhythm = field(request, "rhythm").flatMap(Rhythm::of);
        if (rhythm.isEmpty()) return pages.wentWrong(HttpStatus.BAD_REQUEST);
        return departures.standing(subscriptions.lessOften(stop(token), rhythm.get()), link(token));
    }

    @Post("/{token}/never")
    HttpResponse<?> never(String token) {
        return departures.standing(subscriptions.never(stop(token)), link(token));
    }

    @Post("/{token}/again")
    HttpResponse<?> again(HttpRequest<?> request, String token) {
        return departures.standing(subscriptions.comeBack(stop(token), visitor.network(request)));
    }

    private String link(String token) {
        return pages.path("stop/" + token);
    }

    private static Optional<String> field(HttpRequest<byte[]> request, String name) {
        return request.getBody().flatMap(FormBody::parse).flatMap(form -> form.first(name));
    }

    private static Token stop(String value) {
        return new Token(Purpose.STOP, value);
    }
}
