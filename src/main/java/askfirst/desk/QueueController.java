package askfirst.desk;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.invitation.Card;
import askfirst.invitation.Handover;
import askfirst.invitation.Outbox;
import askfirst.invitation.Waiting;
import askfirst.site.Site;
import askfirst.suppression.Profile;
import askfirst.theme.OutboxPage.How;
import askfirst.theme.QueuePage;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// `/queue`: letters to be pasted, one at a time.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/queue", port = "${askfirst.desk.port}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class QueueController {
    private final Handover handover;
    private final Outbox outbox;
    private final Connections connections;
    private final Site site;
    private final DeskAnswers answers;

    QueueController(Handover handover, Outbox outbox, Connections connections, Site site, DeskAnswers answers) {
        this.handover = handover;
        this.outbox = outbox;
        this.connections = connections;
        this.site = site;
        this.answers = answers;
    }

    /// The first, or the one the address names, and after the last the first again.
    @Get
    HttpResponse<?> queue(HttpRequest<?> request) {
        List<Card> cards = handover.queue();
        int here = Math.max(0, place(cards, LetterAddress.parameter(request, "card")));
        Optional<Card> card = cards.stream().skip(here).findFirst();
        return answers.page(
                request,
                new QueuePage.Queue(
                        "To be pasted",
                        card.map(QueueController::drawn),
                        cards.size() > 1
                                ? cards.get((here + 1) % cards.size()).id().toString()
                                : "",
                        cards.size(),
                        site.isOnlyHere(),
                        LetterAddress.notice(request, outbox, connections)));
    }

    /// Her link has left; that does not count as sent yet.
    @Post("/{id}/copied")
    @Consumes(MediaType.ALL)
    HttpResponse<?> copied(HttpRequest<?> request, String id) {
        return ListAddress.id(id)
                .<HttpResponse<?>>map(it -> answers.to(LetterAddress.at(
                        "/queue?card=" + it, handover.copied(it).isPresent() ? How.COPIED : How.NOT_COPIED, it)))
                .orElseGet(() -> answers.missing(request));
    }

    /// "I pasted it."
    @Post("/{id}/pasted")
    @Consumes(MediaType.ALL)
    HttpResponse<?> pasted(HttpRequest<?> request, String id) {
        Optional<UUID> known = ListAddress.id(id);
        if (known.isEmpty()) return answers.missing(request);
        String next = next(known.get());
        How how = handover.handedOver(known.get()) ? How.SENT : How.NOT_SENT;
        return answers.to(LetterAddress.at(next.isEmpty() ? "/queue" : "/queue?card=" + next, how, known.get()));
    }

    private String next(UUID id) {
        List<Card> cards = handover.queue();
        int here = place(cards, id.toString());
        return here >= 0 && cards.size() > 1
                ? cards.get((here + 1) % cards.size()).id().toString()
                : "";
    }

    private static int place(List<Card> cards, String id) {
        return cards.stream().map(it -> it.id().toString()).toList().indexOf(id);
    }

    private static QueuePage.Card drawn(Card card) {
        return new QueuePage.Card(
                card.id().toString(),
                card.person().map(Connection::name).orElse(""),
                card.person().flatMap(Connection::profile).map(Profile::url).orElse(""),
                Drawn.aim(card.kind()),
                card.message(),
                card.length(),
                card.isLong() ? QueuePage.Size.LONG : QueuePage.Size.FINE,
                new QueuePage.Note(card.note().text(), card.note().length(), Card.NOTE),
                card.copied().isPresent() ? QueuePage.Copied.COPIED : QueuePage.Copied.NOT_YET,
                card.waits().map(QueueController::drawn));
    }

    private static QueuePage.Caution drawn(Waiting waiting) {
        return new QueuePage.Caution(
                switch (waiting.why()) {
                    case TALKED -> QueuePage.Why.TALKED;
                    case NOT_NOW -> QueuePage.Why.NOT_NOW;
                },
                waiting.until());
    }
}
