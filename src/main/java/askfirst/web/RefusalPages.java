package askfirst.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.exceptions.response.HateoasErrorResponseProcessor;
import jakarta.inject.Singleton;

/// The page behind each refusal of the framework's own: no such path, no such method, a body that is too long.
///
/// Not an error route per status, because the framework asks those for an answer to their own answer, without end.
@Singleton
@Replaces(HateoasErrorResponseProcessor.class)
class RefusalPages implements ErrorResponseProcessor<byte[]> {
    private final ArchiveController archive;
    private final Pages pages;

    RefusalPages(ArchiveController archive, Pages pages) {
        this.archive = archive;
        this.pages = pages;
    }

    /// The status and headers stay the framework's; the body becomes ours.
    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> refusal) {
        MutableHttpResponse<byte[]> page = refusal.status() == HttpStatus.NOT_FOUND
                ? archive.missing(context.getRequest())
                : pages.wentWrong(refusal.status());
        refusal.getHeaders().forEach((name, values) -> {
            if (!page.getHeaders().contains(name)) values.forEach(value -> page.header(name, value));
        });
        return page;
    }
}
