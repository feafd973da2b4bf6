package askfirst.web;

import askfirst.database.DatabaseDown;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.exceptions.NotAllowedException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.netty.handler.codec.PrematureChannelClosureException;
import java.io.EOFException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What people see when something is refused or broken: a page, and the truth.
///
/// Never by the status of an answer (`@Error(status = …)`): when a body comes late, the framework asks such a method
/// about its own answer, again and again, until the memory is full.
@Controller
@Produces(MediaType.ALL)
class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private final ArchiveController archive;
    private final Pages pages;
    private final Clock clock;
    private volatile Instant quietUntil = Instant.EPOCH;

    Refusals(ArchiveController archive, Pages pages, Clock clock) {
        this.archive = archive;
        this.pages = pages;
        this.clock = clock;
    }

    @Error(global = true)
    HttpResponse<?> thrown(HttpRequest<?> request, Throwable problem) {
        HttpStatus status = status(problem);
        if (status.getCode() >= 500) tell(request, problem);
        if (problem instanceof NotAllowedException refused)
            return pages.wentWrong(status)
                    .header("Allow", String.join(", ", new TreeSet<>(refused.getAllowedMethods())));
        if (status == HttpStatus.SERVICE_UNAVAILABLE)
            return pages.wentWrong(status).header("Retry-After", "30");
        return status == HttpStatus.NOT_FOUND ? archive.missing(request) : pages.wentWrong(status);
    }

    /// Not each of a thousand a second when the database is gone: one in ten seconds says it all.
    private void tell(HttpRequest<?> request, Throwable problem) {
        Instant now = clock.instant();
        if (now.isBefore(quietUntil)) return;
        quietUntil = now.plusSeconds(10);
        LOG.error("A {} request failed: {}", request.getMethod(), kinds(problem));
    }

    private static HttpStatus status(Throwable problem) {
        if (problem instanceof HttpStatusException refused) return refused.getStatus();
        if (problem instanceof UnsatisfiedRouteException) return HttpStatus.BAD_REQUEST;
        // because it was the visitor who hung up, and nobody reads this answer
        if (problem instanceof EOFException || problem instanceof PrematureChannelClosureException)
            return HttpStatus.BAD_REQUEST;
        if (problem instanceof ContentLengthExceededException) return HttpStatus.REQUEST_ENTITY_TOO_LARGE;
        return isDatabase(problem) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static boolean isDatabase(Throwable problem) {
        return causes(problem)
                .anyMatch(e ->
                        e instanceof SQLException || e instanceof DataAccessException || e instanceof DatabaseDown);
    }

    /// Whether it is the database that does not answer, and not one row of it that is not as it should be.
    static boolean isGone(Throwable problem) {
        return causes(problem)
                .anyMatch(e -> e instanceof DatabaseDown || e instanceof SQLException refused && !isAboutRow(refused));
    }

    /// Data that cannot be (class 22), or must not be there twice or at all (23).
    private static boolean isAboutRow(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        return state.startsWith("22") || state.startsWith("23");
    }

    /// Kinds only: a message could hold an address.
    static String kinds(Throwable problem) {
        return String.join(
                " < ", causes(problem).map(e -> e.getClass().getSimpleName()).toList());
    }

    private static Stream<Throwable> causes(Throwable problem) {
        return Stream.iterate(problem, e -> e != null, Throwable::getCause).limit(10);
    }
}
