package askfirst.desk;

import askfirst.publishing.Outlook;
import askfirst.publishing.Publisher;
import askfirst.publishing.Sendings;
import askfirst.publishing.Standing;
import askfirst.publishing.When;
import askfirst.site.Site;
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
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
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
    private final DeskAnswers answers;

    SendController(Publisher publisher, Sendings sendings, SendSheets sheets, Site site, DeskAnswers answers) {
        this.publisher = publisher;
        this.sendings = sendings;
        this.sheets = sheets;
        this.site = site;
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
        return shown(request, slug, state.orElse(""), after.orElse(""), Optional.empty());
    }

    /// In ten minutes, now, or at a time.
    @Post("/{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(HttpRequest<?> request, String slug, @Body Map<String, Object> body) {
        Fields fields = new Fields(body);
        Optional<When> when = when(fields);
        if (when.isEmpty())
            return shown(request, slug, "", "", Optional.of("Choose a time that is still to come. Nothing was sent."));
        publisher.send(slug, when.get());
        return answers.to("/send/" + slug);
    }

    @Post("/{slug}/test")
    HttpResponse<?> test(HttpRequest<?> request, String slug) {
        return publisher.test(slug).isPresent()
                ? shown(request, slug, "", "", Optional.of("It goes to you alone, marked as a test."))
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

    private HttpResponse<?> change(
            HttpRequest<?> request, String slug, Function<String, Optional<Standing>> change) {
        return change.apply(slug).isPresent() ? answers.to("/send/" + slug) : answers.missing(request);
    }

    private HttpResponse<?> shown(
            HttpRequest<?> request, String slug, String state, String after, Optional<String> notice) {
        return switch (publisher.look(slug)) {
            case Outlook.NoSuchIssue _ -> answers.missing(request);
            case Outlook.Asked(Standing standing) ->
                answers.page(request, sheets.shown(standing, state, after, notice));
            case Outlook outlook -> answers.page(request, sheets.sheet(slug, outlook, notice));
        };
    }

    private Optional<When> when(Fields fields) {
        return switch (fields.text("when")) {
            case "now" -> Optional.of(new When.Now());
            case "at" -> sheets.future(at(fields.text("at")));
            default -> Optional.of(new When.Soon());
        };
    }

    private Optional<When.At> at(String typed) {
        try {
            return Optional.of(new When.At(LocalDateTime.parse(typed), site.zone()));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
