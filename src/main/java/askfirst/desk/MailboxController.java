package askfirst.desk;

import askfirst.mail.MailFolder;
import askfirst.mail.StoredMail;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.site.Site;
import askfirst.theme.DeskPage;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.file.Files;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// `/mail/`: every mail that would have gone out, while there is no mail account for its kind.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/mail", port = "${askfirst.desk.port}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MailboxController {
    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

    private final Home home;
    private final Site site;
    private final Settings settings;
    private final MailFolder folder;
    private final DeskAnswers answers;

    MailboxController(Home home, Site site, Settings settings, DeskAnswers answers) {
        this.home = home;
        this.site = site;
        this.settings = settings;
        this.folder = new MailFolder(home.mail());
        this.answers = answers;
    }

    @Get("/")
    HttpResponse<?> mailbox(HttpRequest<?> request) {
        return answers.page(
                request,
                new DeskPage.Mailbox(
                        "Mail that stayed here",
                        folder.newest().stream().map(this::envelope).toList(),
                        settings.mail().map(Settings.MailAccount::host),
                        settings.letters().map(Settings.MailAccount::host)));
    }

    @Get("/{name}")
    HttpResponse<?> mail(HttpRequest<?> request, String name) {
        return folder.mail(name).<HttpResponse<?>>map(it -> shown(request, it)).orElseGet(answers::missing);
    }

    @Get("/{name}/html")
    HttpResponse<?> html(String name) {
        return folder.mail(name)
                .flatMap(StoredMail::html)
                .<HttpResponse<?>>map(html -> answers.mailHtml(html, site.archiveOrigin()))
                .orElseGet(answers::missing);
    }

    @Get("/{name}/source")
    HttpResponse<?> source(String name) throws IOException {
        return folder.mail(name).isEmpty()
                ? answers.missing()
                : answers.plain(Files.readAllBytes(home.mail().resolve(name)));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, StoredMail mail) {
        DeskPage.Envelope envelope = envelope(mail);
        return answers.page(
                request,
                new DeskPage.MailShown(
                        mail.subject(),
                        envelope,
                        mail.from(),
                        mail.html().map(html -> envelope.path() + "/html"),
                        mail.text().orElse(""),
                        envelope.path() + "/source"));
    }

    private DeskPage.Envelope envelope(StoredMail mail) {
        return new DeskPage.Envelope(
                "/mail/" + mail.name(),
                mail.to(),
                mail.subject(),
                SENT.format(mail.sent().atZone(site.zone())));
    }
}
