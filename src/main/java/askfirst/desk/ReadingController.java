package askfirst.desk;

import askfirst.invitation.Invitations;
import askfirst.site.Site;
import askfirst.theme.QueuePage;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/// `/reading`: whom the author can read, and the same as OPML for her feed reader.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/reading", port = "${askfirst.desk.port}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReadingController {
    private final Invitations invitations;
    private final Site site;
    private final DeskAnswers answers;

    ReadingController(Invitations invitations, Site site, DeskAnswers answers) {
        this.invitations = invitations;
        this.site = site;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return answers.page(request, new QueuePage.ReadingList("Whom you can read", readings()));
    }

    @Get("/reading-list.opml")
    HttpResponse<?> opml() {
        return answers.download(
                new QueuePage.Opml("Reading list of " + site.author(), readings()),
                "text/x-opml; charset=utf-8",
                "reading-list.opml");
    }

    private List<QueuePage.Read> readings() {
        return invitations.readings().stream()
                .map(it -> new QueuePage.Read(
                        it.name(), it.url(), it.toldAt().atZone(site.zone()).toLocalDate()))
                .toList();
    }
}
