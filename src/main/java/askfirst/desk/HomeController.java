package askfirst.desk;

import askfirst.site.Site;
import askfirst.theme.DeskPage;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/// `/`: what waits for the author.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/", port = "${askfirst.desk.port}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomeController {
    private final Site site;
    private final Checklist checklist;
    private final List<Hints> hints;
    private final String archive;
    private final DeskAnswers answers;

    HomeController(
            Site site,
            Checklist checklist,
            List<Hints> hints,
            @Value("${askfirst.public.port}") int port,
            DeskAnswers answers) {
        this.site = site;
        this.checklist = checklist;
        this.hints = hints;
        this.archive = "http://localhost:" + port + site.baseUrl().getPath();
        this.answers = answers;
    }

    @Get
    HttpResponse<?> home(HttpRequest<?> request) {
        return answers.page(
                request,
                new DeskPage.Home(
                        site.title(),
                        archive,
                        checklist.steps(),
                        in(Hints.Corner.ANSWERS),
                        in(Hints.Corner.DRAFTS),
                        in(Hints.Corner.TOUCH)));
    }

    private List<DeskPage.Hint> in(Hints.Corner corner) {
        return hints.stream()
                .filter(it -> it.corner() == corner)
                .flatMap(it -> it.hints().stream())
                .toList();
    }
}
