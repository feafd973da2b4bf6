package askfirst.desk;

import askfirst.theme.DeskPage;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;

/// A page with an upload and a job, as the desk's own are written.
@Requires(property = "askfirst.trial")
@Controller(value = "/trial", port = "${askfirst.desk.port}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TrialController {
    /// the job waits for it
    static volatile CountDownLatch gate = new CountDownLatch(0);

    private final Uploads uploads;
    private final Jobs jobs;
    private final DeskAnswers answers;

    TrialController(Uploads uploads, Jobs jobs, DeskAnswers answers) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.answers = answers;
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> take(HttpRequest<?> request) {
        return switch (uploads.take(request)) {
            case UploadResult.Taken(Upload upload) ->
                answers.job(
                        request,
                        jobs.start("Counting " + upload.files().getFirst().name(), upload, it -> count(upload, it)));
            case UploadResult.NothingChosen() -> answers.page(request, new DeskPage.Missing("Nothing chosen"));
            case UploadResult.Unreadable() -> answers.page(request, new DeskPage.Missing("Unreadable"));
        };
    }

    @Get("/broken")
    HttpResponse<?> broken() {
        throw new IllegalStateException("reader@example.com");
    }

    private static DeskPage count(Upload upload, Progress progress) throws Exception {
        progress.at(1, 2_000);
        gate.await();
        if (upload.field("fail").isPresent()) throw new IllegalStateException("reader@example.com");
        long size = Files.size(upload.files().getFirst().path());
        return new DeskPage.Missing(size + " bytes, " + upload.field("words").orElse("no words"));
    }
}
