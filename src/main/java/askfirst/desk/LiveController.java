package askfirst.desk;

import askfirst.live.Standing;
import askfirst.publishing.Restores;
import askfirst.site.Site;
import askfirst.theme.DeskPage;
import io.micronaut.context.annotation.Requires;
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
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `/live`: whether mail leaves from here, and the button after a backup was put back.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/live", port = "${askfirst.desk.port}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LiveController {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final Restores restores;
    private final Site site;
    private final DeskAnswers answers;

    LiveController(Restores restores, Site site, DeskAnswers answers) {
        this.restores = restores;
        this.site = site;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return answers.page(request, page(restores.standing()));
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> sayLive() {
        restores.sayLive();
        return answers.to("/send");
    }

    private DeskPage page(Standing standing) {
        return switch (standing) {
            case Standing.Sends() -> new DeskPage.Copy("This is the live one", "", "", "", List.of(), 0);
            case Standing.Locked locked -> page(locked, restores.waiting());
        };
    }

    private DeskPage page(Standing.Locked locked, Restores.Waiting waiting) {
        Optional<Instant> later = locked.lately()
                .filter(it -> locked.of().isEmpty() || it.isAfter(locked.of().get()));
        return new DeskPage.Copy(
                "Is this the live one now?",
                locked.why().sentence(),
                locked.of().map(this::time).orElse(""),
                later.map(this::time).orElse(""),
                waiting.issues().stream()
                        .map(it ->
                                new DeskPage.Hint(it.title() + ": " + it.state().word(), "/send/" + it.slug()))
                        .toList(),
                waiting.mails());
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(site.zone())) + " (" + site.zone() + ")";
    }
}
