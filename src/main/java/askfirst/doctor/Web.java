package askfirst.doctor;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Reads public addresses as a reader's browser would, by GET and nothing else, each once in a look.
final class Web implements AutoCloseable {
    private final HttpClient client;
    private final Dns dns;
    private final Duration patience;
    private final Map<URI, WebAnswer> known = new ConcurrentHashMap<>();

    Web(SSLContext tls, Duration patience, Dns dns) {
        this.dns = dns;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    WebAnswer read(URI address) {
        return known.computeIfAbsent(address, this::asked);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private WebAnswer asked(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("User-Agent", "Askfirst doctor")
                .build();
        try {
            return answered(client.send(request, HttpResponse.BodyHandlers.discarding()));
        } catch (IOException e) {
            return judged(e, address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new WebAnswer.Silent();
        }
    }

    private static WebAnswer answered(HttpResponse<?> response) {
        return new WebAnswer.Answered(
                response.statusCode(),
                response.headers().firstValue("Location").orElse(""),
                response.headers().firstValue("Date").flatMap(Web::instant));
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeParseException odd) {
            return Optional.empty();
        }
    }

    private WebAnswer judged(IOException failure, URI address) {
        for (@Nullable Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof SSLException) return new WebAnswer.BadCertificate();
            if (it instanceof UnknownHostException || it instanceof UnresolvedAddressException)
                return dns.isMissing(address.getHost()) ? new WebAnswer.NoSuchHost() : new WebAnswer.Silent();
            if (it instanceof ConnectException && it.getCause() == null) return new WebAnswer.Silent();
        }
        return new WebAnswer.Silent();
    }
}
