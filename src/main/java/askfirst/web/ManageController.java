package askfirst.web;

import askfirst.invitation.Erasures;
import askfirst.mail.EmailAddress;
import askfirst.subscription.GreetingName;
import askfirst.subscription.Kept;
import askfirst.subscription.Pause;
import askfirst.subscription.Rhythm;
import askfirst.subscription.Subscriptions;
import askfirst.theme.OwnPage.Note;
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
import java.util.Optional;

/// `/manage/{token}`: a reader's own page. No login and no script: the newest mail's link, and a button for each wish.
@Controller("${askfirst.public.signup}manage")
@Produces(MediaType.ALL)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class ManageController {
    private final Subscriptions subscriptions;
    private final Erasures erasures;
    private final Visitor visitor;
    private final OwnPages pages;

    ManageController(Subscriptions subscriptions, Erasures erasures, Visitor visitor, OwnPages pages) {
        this.subscriptions = subscriptions;
        this.erasures = erasures;
        this.visitor = visitor;
        this.pages = pages;
    }

    @Get("/{token}")
    HttpResponse<?> show(String token) {
        return pages.own(subscriptions.ownPage(manage(token)), token, Note.NONE);
    }

    @Get("/{token}/held")
    HttpResponse<?> held(String token) {
        return subscriptions
                .held(manage(token))
                .<HttpResponse<?>>map(held -> pages.held(held, token))
                .orElseGet(() -> show(token));
    }

    @Get("/{token}/held.json")
    HttpResponse<?> heldJson(String token) {
        return subscriptions
                .held(manage(token))
                .<HttpResponse<?>>map(pages::heldJson)
                .orElseGet(() -> show(token));
    }

    @Get("/{token}/erase")
    HttpResponse<?> aboutErasing(String token) {
        return subscriptions
                .held(manage(token))
                .<HttpResponse<?>>map(held -> pages.aboutErasing(held, token))
                .orElseGet(() -> show(token));
    }

    @Post("/{token}/rhythm")
    HttpResponse<?> rhythm(String token, HttpRequest<byte[]> request) {
        Optional<Rhythm> rhythm = field(request, "rhythm").flatMap(Rhythm::of);
        if (rhythm.isEmpty()) return pages.notUnderstood();
        return pages.own(subscriptions.changeRhythm(manage(token), rhythm.get()), token, Note.KEPT);
    }

    @Post("/{token}/pause")
    HttpResponse<?> pause(String token, HttpRequest<byte[]> request) {
        Optional<Pause> pause = field(request, "months").flatMap(Pause::of);
        if (pause.isEmpty()) return pages.notUnderstood();
        return pages.own(subscriptions.pauseOnOwnPage(manage(token), pause.get()), token, Note.KEPT);
    }

    @Post("/{token}/resume")
    HttpResponse<?> resume(String token) {
        return pages.own(subscriptions.endPauseOnOwnPage(manage(token)), token, Note.KEPT);
    }

    @Post("/{token}/name")
    HttpResponse<?> name(String token, HttpRequest<byte[]> request) {
        Optional<String> typed = field(request, "name");
        if (typed.isEmpty()) return pages.notUnderstood();
        Optional<GreetingName> name = typed.flatMap(GreetingName::parse);
        if (name.isEmpty()) return pages.own(subscriptions.ownPage(manage(token)), token, Note.NO_NAME);
        return pages.own(subscriptions.rename(manage(token), name.get()), token, Note.KEPT);
    }

    @Post("/{token}/address")
    HttpResponse<?> address(String token, HttpRequest<byte[]> request) {
        Optional<EmailAddress> address = field(request, "address").flatMap(EmailAddress::parse);
        if (address.isEmpty()) return pages.own(subscriptions.ownPage(manage(token)), token, Note.NO_ADDRESS);
        var result =
                subscriptions.changeAddress(manage(token), visitor.ask(request, address.get(), Rhythm.EVERY_LETTER));
        return pages.newAddress(result, () -> subscriptions.ownPage(manage(token)), token);
    }

    @Post("/{token}/erase")
    HttpResponse<?> erase(String token, HttpRequest<byte[]> request) {
        Kept wished =
                field(request, "fingerprint").filter("erase"::equals).isPresent() ? Kept.NOTHING : Kept.FINGERPRINT;
        return pages.erased(erasures.erase(manage(token), wished), () -> subscriptions.ownPage(manage(token)), token);
    }

    private static Optional<String> field(HttpRequest<byte[]> request, String name) {
        return FormBody.of(request).flatMap(form -> form.first(name));
    }

    private static Token manage(String value) {
        return new Token(Purpose.MANAGE, value);
    }
}
