package askfirst.desk;

import askfirst.invitation.Handover;
import askfirst.invitation.Outbox;
import askfirst.theme.OutboxPage.How;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Below `/outbox/{id}`: what the author tells of a letter that left by her own hands.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/outbox/{id}", port = "${askfirst.desk.port}")
@Produces(MediaType.ALL)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HandoverController {
    private final Outbox outbox;
    private final Handover handover;
    private final DeskAnswers answers;

    HandoverController(Outbox outbox, Handover handover, DeskAnswers answers) {
        this.outbox = outbox;
        this.handover = handover;
        this.answers = answers;
    }

    /// A press, because her link leaves with it.
    @Post("/letter.eml")
    HttpResponse<?> file(HttpRequest<?> request, String id) {
        Optional<UUID> known = ListAddress.id(id);
        return known.flatMap(handover::export)
                .<HttpResponse<?>>map(it -> answers.download(it.bytes(), "message/rfc822", it.fileName()))
                .orElseGet(() -> known.filter(it -> outbox.look(it).isPresent())
                        .<HttpResponse<?>>map(it -> answers.to(LetterAddress.letter(it, How.NOT_COPIED)))
                        .orElseGet(() -> answers.missing(request)));
    }

    /// "I sent it."
    @Post("/sent")
    HttpResponse<?> sent(HttpRequest<?> request, String id) {
        return tell(request, id, handover::handedOver, How.SENT);
    }

    /// To the round, where it is told row by row.
    @Post("/wrote-back")
    HttpResponse<?> wroteBack(HttpRequest<?> request, String id) {
        return ListAddress.id(id)
                .flatMap(outbox::look)
                .<HttpResponse<?>>map(letter -> {
                    outbox.wroteBack(letter.id());
                    return answers.to(letter.round()
                            .map(round -> "/rounds/" + round + "#l-" + letter.id())
                            .orElseGet(() -> LetterAddress.letter(letter.id(), How.WROTE_BACK)));
                })
                .orElseGet(() -> answers.missing(request));
    }

    @Post("/bounced")
    HttpResponse<?> bounced(HttpRequest<?> request, String id) {
        return tell(request, id, handover::bounced, How.BOUNCED);
    }

    @Post("/other-route")
    HttpResponse<?> otherRoute(HttpRequest<?> request, String id) {
        return tell(request, id, handover::otherRoute, How.OTHER_ROUTE);
    }

    /// The mail server never said whether it took it; the author asked her, or looked.
    @Post("/arrived")
    HttpResponse<?> arrived(HttpRequest<?> request, String id) {
        return tell(request, id, handover::arrived, How.ARRIVED);
    }

    @Post("/not-arrived")
    HttpResponse<?> notArrived(HttpRequest<?> request, String id) {
        return tell(request, id, handover::notArrived, How.NOT_ARRIVED);
    }

    private HttpResponse<?> tell(HttpRequest<?> request, String id, Predicate<UUID> verb, How how) {
        return ListAddress.id(id)
                .filter(it -> outbox.look(it).isPresent())
                .<HttpResponse<?>>map(it -> answers.to(LetterAddress.letter(it, verb.test(it) ? how : How.NOT_SENT)))
                .orElseGet(() -> answers.missing(request));
    }
}
