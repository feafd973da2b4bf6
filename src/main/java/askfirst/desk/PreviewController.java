package askfirst.desk;

import askfirst.archive.Proofs;
import askfirst.theme.DeskPage;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// `/preview/`: every letter, and each as page, mail and plain text; below `/` the archive as it would be.
@Requires(property = "askfirst.preview")
@Controller(value = "/", port = "${askfirst.desk.port}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PreviewController {
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Preview preview;
    private final DeskAnswers answers;

    PreviewController(Preview preview, DeskAnswers answers) {
        this.preview = preview;
        this.answers = answers;
    }

    @Get("/preview")
    HttpResponse<?> letters() {
        Preview.Shown shown = preview.shown();
        List<DeskPage.Letter> letters = preview.letters().stream()
                .map(it ->
                        new DeskPage.Letter(it.title(), it.date(), "/preview/letter/" + it.slug(), note(it.standing())))
                .toList();
        return answers.page(new DeskPage.Letters("Your letters", letters, shown.lines(), shown.number()));
    }

    @Get("/preview/letter/{slug}")
    HttpResponse<?> letter(String slug) {
        Preview.Shown shown = preview.shown();
        String own = "/preview/letter/" + slug;
        return preview.letter(slug)
                .<HttpResponse<?>>map(it -> answers.page(new DeskPage.LetterViews(
                        it.title(),
                        it.path(),
                        own + "/mail",
                        own + "/text",
                        preview.hints(slug),
                        shown.lines(),
                        shown.number())))
                .orElseGet(answers::missing);
    }

    @Get("/preview/letter/{slug}/mail")
    HttpResponse<?> mail(String slug) {
        return preview.mail(slug)
                .<HttpResponse<?>>map(it -> answers.mailHtml(it.html(), ""))
                .orElseGet(answers::missing);
    }

    @Get("/preview/letter/{slug}/text")
    HttpResponse<?> text(String slug) {
        return preview.mail(slug)
                .<HttpResponse<?>>map(it -> answers.plain(it.text().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(answers::missing);
    }

    /// 200 as soon as there is something newer than `version`, 204 after a while if there is not.
    @Get("/preview/newer-than/{version}")
    HttpResponse<?> newerThan(long version) throws InterruptedException {
        boolean newer = preview.newerThan(version, PATIENCE).version() > version;
        return newer ? HttpResponse.ok() : HttpResponse.noContent();
    }

    @Get
    HttpResponse<?> home(HttpRequest<?> request) {
        return page(request, "");
    }

    @Get("/{+path}")
    HttpResponse<?> page(HttpRequest<?> request, String path) {
        return preview.file(request.getUri().getPath())
                .<HttpResponse<?>>map(it -> answers.file(it.bytes(), it.type()))
                .orElseGet(answers::missing);
    }

    private static String note(Proofs.Standing standing) {
        return switch (standing) {
            case PUBLIC -> "";
            case UNLISTED -> "unlisted";
            case SUBSCRIBERS -> "for subscribers: no page";
            case DRAFT -> "draft";
            case FUTURE -> "its day has not come";
        };
    }
}
