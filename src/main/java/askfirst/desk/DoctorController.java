package askfirst.desk;

import askfirst.doctor.Finding;
import askfirst.site.Site;
import askfirst.theme.Checkup;
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
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// `/doctor`: can I send? Shows what the last look found; a press looks again.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/doctor", port = "${askfirst.desk.port}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DoctorController {
    private static final DateTimeFormatter SEEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final String TITLE = "Can I send?";

    private final Checkups checkups;
    private final Jobs jobs;
    private final Site site;
    private final DeskAnswers answers;

    DoctorController(Checkups checkups, Jobs jobs, Site site, DeskAnswers answers) {
        this.checkups = checkups;
        this.jobs = jobs;
        this.site = site;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> last(HttpRequest<?> request) {
        return answers.page(
                request, checkups.last().map(this::page).orElseGet(() -> new Checkup(TITLE, "", List.of())));
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> look(HttpRequest<?> request) {
        return answers.job(request, jobs.start("Looking whether you can send", () -> {}, _ -> page(checkups.look())));
    }

    private Checkup page(Checkups.Visit visit) {
        return new Checkup(
                TITLE,
                SEEN.format(visit.at().atZone(site.zone())),
                visit.findings().stream().map(DoctorController::line).toList());
    }

    private static Checkup.Line line(Finding finding) {
        Checkup.Standing standing = switch (finding.state()) {
            case OK -> Checkup.Standing.WELL;
            case WARN -> Checkup.Standing.BETTER_MENDED;
            case WRONG -> Checkup.Standing.YOURS_TO_MEND;
            case BROKEN -> Checkup.Standing.NOT_YOURS;
            case SKIPPED -> Checkup.Standing.NOT_LOOKED_AT;
        };
        return new Checkup.Line(standing, finding.check(), finding.says(), finding.paste());
    }
}
