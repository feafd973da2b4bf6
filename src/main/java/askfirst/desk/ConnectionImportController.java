package askfirst.desk;

import askfirst.connection.Column;
import askfirst.connection.Connections;
import askfirst.connection.ImportResult;
import askfirst.theme.ConnectionPage;
import askfirst.theme.ConnectionPage.ImportTrouble;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.Map;

/// `/connections/import`: LinkedIn's export, or an address book, into the author's.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/connections/import", port = "${askfirst.desk.port}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConnectionImportController {
    private final Connections connections;
    private final Uploads uploads;
    private final KeptFile keptFile;
    private final Jobs jobs;
    private final DeskAnswers answers;

    ConnectionImportController(
            Connections connections, Uploads uploads, KeptFile keptFile, Jobs jobs, DeskAnswers answers) {
        this.connections = connections;
        this.uploads = uploads;
        this.keptFile = keptFile;
        this.jobs = jobs;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request) {
        return answers.page(request, ask(ImportTrouble.NONE, ""));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> take(HttpRequest<?> request) {
        return switch (uploads.take(request)) {
            case UploadResult.Taken(Upload upload)
            when upload.files().size() > 1 -> {
                upload.close();
                yield answers.page(request, ask(ImportTrouble.SEVERAL_FILES, ""));
            }
            case UploadResult.Taken(Upload upload) -> {
                Upload.SentFile file = upload.files().getFirst();
                yield answers.job(request, jobs.start("Importing " + file.name(), upload, it -> run(file, it)));
            }
            case UploadResult.NothingChosen() -> answers.page(request, ask(ImportTrouble.NO_FILE, ""));
            case UploadResult.Unreadable() -> answers.page(request, ask(ImportTrouble.UNREADABLE, ""));
        };
    }

    /// Once more the file that was kept, now that the author has said what its columns mean.
    @Post("/columns/{number}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> match(HttpRequest<?> request, String number, @Body Map<String, Object> fields) {
        Map<String, Column> columns = MatchedColumns.in(new Fields(fields));
        return keptFile.kept(number)
                .<HttpResponse<?>>map(file -> answers.job(
                        request, jobs.start("Importing " + file.name(), () -> {}, it -> run(file, columns, it))))
                .orElseGet(() -> answers.page(request, ask(ImportTrouble.FILE_GONE, "")));
    }

    private ConnectionPage run(Upload.SentFile file, Progress progress) throws IOException {
        keptFile.forget();
        return switch (connections.importFile(file.path(), file.name(), Map.of(), progress::at)) {
            case ImportResult.Imported(var report) -> ImportNumbers.of(report);
            case ImportResult.NotRecognised seen -> columns(keptFile.keep(file), seen);
            case ImportResult.Unreadable(String why) -> ask(ImportTrouble.UNREADABLE, why);
        };
    }

    private ConnectionPage run(KeptFile.Kept file, Map<String, Column> columns, Progress progress) {
        return switch (connections.importFile(file.path(), file.name(), columns, progress::at)) {
            case ImportResult.Imported(var report) -> {
                keptFile.forget(file.number());
                yield ImportNumbers.of(report);
            }
            case ImportResult.NotRecognised seen -> columns(file, seen);
            case ImportResult.Unreadable(String why) -> ask(ImportTrouble.UNREADABLE, why);
        };
    }

    private static ConnectionPage columns(KeptFile.Kept file, ImportResult.NotRecognised seen) {
        return new ConnectionPage.ConnectionColumns(
                "What do these columns mean?",
                "/connections/import/columns/" + file.number(),
                seen.headers().stream()
                        .map(it -> new ConnectionPage.Headers(it.file(), it.columns()))
                        .toList());
    }

    private static ConnectionPage ask(ImportTrouble trouble, String why) {
        return new ConnectionPage.ConnectionImport("Bring the people you know", trouble, why);
    }
}
