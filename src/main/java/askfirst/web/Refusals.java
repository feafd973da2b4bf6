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
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.netty.handler.codec.PrematureChannelClosureException;
import java.io.EOFException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What people see when something broke while we answered: a page, and the truth.
@Controller
@Produces(MediaType.ALL)
class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private final Pages pages;

    Refusals(Pages pages) {
        this.pages = pages;
    }

    @Error(global = true)
    HttpResponse<?> thrown(HttpRequest<?> request, Throwable problem) {
        HttpStatus status = status(problem);
        if (status.getCode() >= 500) LOG.error("A {} request failed: {}", request.getMethod(), kinds(problem));
        return pages.wentWrong(status);
    }

    private static HttpStatus status(Throwable problem) {
        if (problem instanceof HttpStatusException refused) return refused.getStatus();
        if (problem instanceof UnsatisfiedRouteException) return HttpStatus.BAD_REQUEST;
        // because it was the visitor who hung up, and nobody reads this answer
        if (problem instanceof EOFException || problem instanceof PrematureChannelClosureException)
            return HttpStatus.BAD_REQUEST;
        if (problem instanceof ContentLengthExceededException) return HttpStatus.REQUEST_ENTITY_TOO_LARGE;
        boolean isDatabase = causes(problem)
                .anyMatch(e ->
                        e instanceof SQLException || e instanceof DataAccessException || e instanceof DatabaseDown);
        return isDatabase ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /// Kinds only: a message could hold an address.
    private static String kinds(Throwable problem) {
        return String.join(
                " < ", causes(problem).map(e -> e.getClass().getSimpleName()).toList());
    }

    private static Stream<Throwable> causes(Throwable problem) {
        return Stream.iterate(problem, e -> e != null, Throwable::getCause).limit(10);
    }
}
