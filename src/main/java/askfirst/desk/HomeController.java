package askfirst.desk;

import askfirst.site.Settings;
import askfirst.site.Site;
import askfirst.theme.DeskPage;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.ArrayList;
import java.util.List;

/// `/`: what waits for the author.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/", port = "${askfirst.desk.port}")
final class HomeController {
    private final Site site;
    private final Settings settings;
    private final String archive;
    private final DeskAnswers answers;

    HomeController(Site site, Settings settings, @Value("${askfirst.public.port}") int port, DeskAnswers answers) {
        this.site = site;
        this.settings = settings;
        this.archive = "http://localhost:" + port + site.baseUrl().getPath();
        this.answers = answers;
    }

    @Get
    HttpResponse<?> home(HttpRequest<?> request) {
        return answers.page(request, new DeskPage.Home(site.title(), steps(), archive));
    }

    private List<DeskPage.Step> steps() {
        List<DeskPage.Step> steps = new ArrayList<>();
        if (site.postalAddress().isEmpty()) steps.add(DeskPage.Step.POSTAL_ADDRESS);
        if (settings.mail().isEmpty()) steps.add(DeskPage.Step.MAIL_ACCOUNT);
        return steps;
    }
}
