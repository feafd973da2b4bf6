package askfirst.web;

import askfirst.invitation.Invitations;
import askfirst.invitation.LookResult;
import askfirst.mail.EmailAddress;
import askfirst.subscription.Rhythm;
import askfirst.theme.InvitedPage.Address;
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
import java.util.Optional;
import java.util.function.Supplier;

/// `/i/{code}`: one personal link and its three answers. No cookie, no script; opening it changes nothing.
@Controller("${askfirst.public.signup}i")
@Produces(MediaType.ALL)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class InvitedController {
    private final Invitations invitations;
    private final Asking asking;
    private final Guesses guesses;
    private final Visitor visitor;
    private final InvitedPages pages;

    InvitedController(Invitations invitations, Asking asking, Guesses guesses, Visitor visitor, InvitedPages pages) {
        this.invitations = invitations;
        this.asking = asking;
        this.guesses = guesses;
        this.visitor = visitor;
        this.pages = pages;
    }

    @Get("/{code}")
    HttpResponse<?> show(HttpRequest<?> request, String code) {
        return unlessGuessing(request, code, () -> pages.look(invitations.look(code), code));
    }

    /// Asks where the letters shall go.
    @Get("/{code}/yes")
    HttpResponse<?> where(HttpRequest<?> request, String code) {
        Rhythm rhythm = request.getParameters()
                .get("rhythm", String.class)
                .flatMap(Rhythm::of)
                .orElse(Rhythm.EVERY_LETTER);
        return pages.where(code, rhythm);
    }

    @Post("/{code}/yes")
    HttpResponse<?> yes(HttpRequest<byte[]> request, String code) {
        return unlessGuessing(
                request,
                code,
                () -> asking.answer(
                        request, pages.yes(code), ask -> pages.accepted(invitations.accept(code, ask), code)));
    }

    @Post("/{code}/no")
    HttpResponse<?> no(HttpRequest<byte[]> request, String code) {
        return unlessGuessing(request, code, () -> pages.declined(invitations.decline(code), code));
    }

    @Post("/{code}/never")
    HttpResponse<?> never(HttpRequest<byte[]> request, String code) {
        return unlessGuessing(request, code, () -> {
            String typed = field(request, "address").orElse("");
            Optional<EmailAddress> address = EmailAddress.parse(typed);
            Address told = typed.isBlank() ? Address.ASKED : address.isPresent() ? Address.KEPT : Address.NOT_ONE;
            return pages.never(invitations.never(code, address), code, told);
        });
    }

    @Post("/{code}/read-me")
    HttpResponse<?> readMe(HttpRequest<byte[]> request, String code) {
        Optional<String> url = field(request, "url");
        if (url.isEmpty()) return pages.notUnderstood();
        return unlessGuessing(request, code, () -> pages.readMe(invitations.readMe(code, url.get()), code));
    }

    /// Whoever tries codes nobody was given has to come later, before anything is looked up.
    private HttpResponse<?> unlessGuessing(HttpRequest<?> request, String code, Supplier<HttpResponse<?>> answer) {
        String network = visitor.network(request);
        Optional<Duration> wait = guesses.wait(network);
        if (wait.isPresent()) return pages.tooMany(wait.get());
        if (invitations.look(code) instanceof LookResult.Nothing) guesses.missed(network);
        return answer.get();
    }

    private static Optional<String> field(HttpRequest<byte[]> request, String name) {
        return FormBody.of(request).flatMap(form -> form.first(name));
    }
}
