package askfirst.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;

/// Everything else: the published archive, as files.
@Controller("${askfirst.public.base}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class ArchiveController {
    private final ArchiveFiles files;
    private final Pages pages;

    ArchiveController(ArchiveFiles files, Pages pages) {
        this.files = files;
        this.pages = pages;
    }

    @Get("/{+path}")
    HttpResponse<?> file(HttpRequest<?> request, String path) {
        return answer(request);
    }

    @Get
    HttpResponse<?> home(HttpRequest<?> request) {
        return answer(request);
    }

    /// The raw path, because the router loses the slash at its end.
    private HttpResponse<?> answer(HttpRequest<?> request) {
        return switch (files.find(request.getUri().getRawPath())) {
            case ArchiveFiles.Found(ArchiveFile file) -> file(request, HttpStatus.OK, file);
            case ArchiveFiles.Moved(String path) ->
                HttpResponse.redirect(URI.create(path)).status(HttpStatus.MOVED_PERMANENTLY);
            case ArchiveFiles.Missing() -> missing(request);
        };
    }

    /// What is not there may be a link with a secret in it, cut off or mistyped: nobody is told that she came from it.
    MutableHttpResponse<byte[]> missing(HttpRequest<?> request) {
        return files.notFoundPage()
                .map(page -> file(request, HttpStatus.NOT_FOUND, page).header("Referrer-Policy", "no-referrer"))
                .orElseGet(() -> pages.wentWrong(HttpStatus.NOT_FOUND));
    }

    private static MutableHttpResponse<byte[]> file(HttpRequest<?> request, HttpStatus status, ArchiveFile file) {
        boolean isKnown =
                status == HttpStatus.OK && file.isKnown(request.getHeaders().get("If-None-Match", String.class, ""));
        MutableHttpResponse<byte[]> response = HttpResponse.<byte[]>status(isKnown ? HttpStatus.NOT_MODIFIED : status)
                .header("ETag", file.etag())
                .header("Cache-Control", file.cacheControl());
        if (isKnown) return response;
        // because without it the answer to a HEAD would end the connection
        return response.contentType(new MediaType(file.type()))
                .contentLength(file.bytes().length)
                .body(file.bytes());
    }
}
