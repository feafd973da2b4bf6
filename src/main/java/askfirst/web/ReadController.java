package askfirst.web;

import askfirst.publishing.Readings;
import askfirst.site.Site;
import askfirst.theme.SignupPage;
import askfirst.token.Purpose;
import askfirst.token.Token;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.file.Path;

/// `/read/{token}`: a letter only subscribers may read, by the link in a reader's own mail, and its pictures below.
@Controller("${askfirst.public.signup}read")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReadController {
    private final Readings readings;
    private final Site site;
    private final Pages pages;

    ReadController(Readings readings, Site site, Pages pages) {
        this.readings = readings;
        this.site = site;
        this.pages = pages;
    }

    @Get("/{token}")
    HttpResponse<?> letter(String token) {
        return readings.page(read(token), site.signup("read/" + token), pages.form())
                .<HttpResponse<?>>map(letter -> pages.answer(HttpStatus.OK, letter))
                .orElseGet(() -> pages.linkGone(SignupPage.Why.UNREADABLE));
    }

    @Get("/{token}/{name}")
    HttpResponse<?> picture(String token, String name) {
        return readings.picture(read(token), name)
                .<HttpResponse<?>>map(bytes -> pages.privately(HttpStatus.OK)
                        .body(bytes)
                        .contentType(new MediaType(
                                ArchiveFile.of(Path.of(name), bytes).type())))
                .orElseGet(() -> pages.linkGone(SignupPage.Why.UNREADABLE));
    }

    private static Token read(String value) {
        return new Token(Purpose.READ, value);
    }
}
