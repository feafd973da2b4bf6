package askfirst.desk;

import askfirst.publishing.ChosenTime;
import askfirst.publishing.Outlook;
import askfirst.publishing.Publisher;
import askfirst.publishing.Sendings;
import askfirst.publishing.Standing;
import askfirst.publishing.When;
import askfirst.site.Site;
import askfirst.theme.SendingPage;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// `/send`: issues and their readers; `/send/{slug}`: the numbers first, then how it stands.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/send", port = "${askfirst.desk.port}")
@Produces(MediaType.ALL)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SendController {
    private final Publisher publisher;
    private final Sendings sendings;
    private final SendSheets sheets;
    private final Site site;
    private final Clock clock;
    private final DeskAnswers answers;

    SendController(
            Publisher publisher, Sendings sendings, SendSheets sheets, Site site, Clock clock, DeskAnswers answers) {
        this.publisher = publisher;
        this.sendings = sendings;
        this.sheets = sheets;
        this.site = site;
        this.clock = clock;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return answers.page(request, sheets.list());
    }

    @Get("/{slug}{?state,after}")
    HttpResponse<?> show(
            HttpRequest<?> request,
            String slug,
            @QueryValue Optional<String> state,
            @QueryValue Optional<String> after) {
        return shown(request, slug, state.orElse(""), after.orElse(""), Optional.empty(), untyped());
    }

    /// In ten minutes, now, or at a time.
    @Post("/{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(HttpRequest<?> request, String slug, @Body Map<String, Object> body) {
        Fields fields = new Fields(body);
        if (!fields.text("when").equals("at"))
            return asked(slug, fields.text("when").equals("now") ? new When.Now() : new When.Soon());
        String zone = fields.text("zone").strip();
        SendingPage.Typed typed = new SendingPage.Typed(
                fields.text("at"), zone.isEmpty() ? untyped().zone() : zone);
        return switch (ChosenTime.of(typed.at(), typed.zone(), clock.instant())) {
            case ChosenTime.Taken(When.At at) -> asked(slug, at);
            case ChosenTime.Mistaken(String why) ->
                shown(request, slug, "", "", Optional.of(why + " Nothing was sent."), typed);
        };
    }

    private HttpResponse<?> asked(String slug, When when) {
        publisher.send(slug, when);
        return answers.to("/send/" + slug);
    }

    @Post("/{slug}/test")
    HttpResponse<?> test(HttpRequest<?> request, String slug) {
        return publisher.test(slug).isPresent()
                ? shown(request, slug, "", "", Optional.of("It goes to you alone, marked as a test."), untyped())
                : answers.missing(request);
    }

    @Post("/{slug}/pause")
    HttpResponse<?> pause(HttpRequest<?> request, String slug) {
        return change(request, slug, sendings::pause);
    }

    @Post("/{slug}/resume")
    HttpResponse<?> resume(HttpRequest<?> request, String slug) {
        return change(request, slug, sendings::resume);
    }

    @Post("/{slug}/cancel")
    HttpResponse<?> cancel(HttpRequest<?> request, String slug) {
        return change(request, slug, sendings::cancel);
    }

    @Post("/{slug}/go")
    HttpResponse<?> go(HttpRequest<?> request, String slug) {
        return change(request, slug, sendings::goNow);
    }

    @Post("/{slug}/retry")
    HttpResponse<?> retry(HttpRequest<?> request, String slug) {
        return change(request, slug, sendings::retryFailed);
    }

    @Post("/{slug}/arrived")
    HttpResponse<?> arrived(HttpRequest<?> request, String slug) {
        return change(request, slug, sendings::allArrived);
    }

    @Post("/{slug}/again")
    HttpResponse<?> again(HttpRequest<?> request, String slug) {
        return change(request, slug, sendings::allAgain);
    }

    @Post("/{slug}/arrived/{delivery}")
    HttpResponse<?> oneArrived(HttpRequest<?> request, String slug, UUID delivery) {
        return change(request, slug, it -> sendings.arrived(it, delivery));
    }

    @Post("/{slug}/again/{delivery}")
    HttpResponse<?> oneAgain(HttpRequest<?> request, String slug, UUID delivery) {
        return change(request, slug, it -> sendings.again(it, delivery));
    }

    private HttpResponse<?> change(HttpRequest<?> request, String slug, Function<String, Optional<Standing>> change) {
        return change.apply(slug).isPresent() ? answers.to("/send/" + slug) : answers.missing(request);
    }

    private HttpResponse<?> shown(
            HttpRequest<?> request,
            String slug,
            String state,
            String after,
            Optional<String> notice,
            SendingPage.Typed typed) {
        return switch (publisher.look(slug)) {
            case Outlook.NoSuchIssue _ -> answers.missing(request);
            case Outlook.Asked(Standing standing) ->
                answers.page(request, sheets.shown(standing, state, after, notice));
            case Outlook outlook -> answers.page(request, sheets.sheet(slug, outlook, typed, notice));
        };
    }

    private SendingPage.Typed untyped() {
        return new SendingPage.Typed("", site.zone().getId());
    }
}
