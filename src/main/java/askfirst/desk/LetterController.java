package askfirst.desk;

import askfirst.connection.Connections;
import askfirst.invitation.ApproveResult;
import askfirst.invitation.EditResult;
import askfirst.invitation.HoldResult;
import askfirst.invitation.Letter;
import askfirst.invitation.Outbox;
import askfirst.invitation.Route;
import askfirst.invitation.State;
import askfirst.invitation.TextMistake;
import askfirst.theme.OutboxPage.How;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// `/outbox/{id}`: one letter before it leaves. To open it takes a press, so that nothing is opened by a link.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/outbox/{id}", port = "${askfirst.desk.port}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LetterController {
    private final Outbox outbox;
    private final LetterSheets sheets;
    private final Connections connections;
    private final DeskAnswers answers;

    LetterController(Outbox outbox, LetterSheets sheets, Connections connections, DeskAnswers answers) {
        this.outbox = outbox;
        this.sheets = sheets;
        this.connections = connections;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        return letter(
                request,
                id,
                it -> answers.page(
                        request, sheets.of(it, List.of(), LetterAddress.notice(request, outbox, connections))));
    }

    @Post("/open")
    @Consumes(MediaType.ALL)
    HttpResponse<?> open(HttpRequest<?> request, String id) {
        return letter(request, id, it -> {
            outbox.open(it.id());
            return answers.to("/outbox/" + it.id());
        });
    }

    @Post("/save")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, String id, @Body Map<String, Object> body) {
        var fields = new Fields(body);
        return letter(request, id, it -> switch (edit(it, fields)) {
            case EditResult.Edited(Letter edited) -> answers.to(LetterAddress.letter(edited.id(), How.SAVED));
            case EditResult.Refused(List<TextMistake> mistakes) -> typed(request, it, fields, mistakes);
            case EditResult.Stale() -> stale(request, it, fields);
        });
    }

    /// With what she changed on the page.
    @Post("/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(HttpRequest<?> request, String id, @Body Map<String, Object> body) {
        var fields = new Fields(body);
        return letter(request, id, it -> {
            if (it.state() != State.DRAFT || !isChanged(it, fields))
                return approve(request, it, fields.number("version"), fields);
            return switch (edit(it, fields)) {
                case EditResult.Edited(Letter edited) -> approve(request, edited, edited.version(), fields);
                case EditResult.Refused(List<TextMistake> mistakes) -> typed(request, it, fields, mistakes);
                case EditResult.Stale() -> stale(request, it, fields);
            };
        });
    }

    @Post("/hold")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> hold(HttpRequest<?> request, String id, @Body Map<String, Object> body) {
        var until = new Fields(body).day("until");
        return letter(request, id, it -> {
            if (until.isEmpty()) return answers.to(LetterAddress.letter(it.id(), How.NO_DAY));
            return switch (outbox.hold(it.id(), until.get())) {
                case HoldResult.Held _ -> onward(it, How.HELD);
                case HoldResult.NoDay() -> answers.to(LetterAddress.letter(it.id(), How.NO_DAY));
                case HoldResult.NotHeld() -> answers.to(LetterAddress.letter(it.id(), How.NOT_HELD));
            };
        });
    }

    @Post("/drop")
    @Consumes(MediaType.ALL)
    HttpResponse<?> drop(HttpRequest<?> request, String id) {
        return letter(
                request,
                id,
                it -> outbox.drop(it.id())
                        ? onward(it, How.DROPPED)
                        : answers.to(LetterAddress.letter(it.id(), How.NOT_DROPPED)));
    }

    @Post("/take-back")
    @Consumes(MediaType.ALL)
    HttpResponse<?> takeBack(HttpRequest<?> request, String id) {
        return letter(
                request,
                id,
                it -> answers.to(
                        outbox.takeBackDrop(it.id())
                                ? LetterAddress.letter(it.id(), How.TAKEN_BACK)
                                : LetterAddress.at("/outbox", How.NOT_TAKEN_BACK, it.id())));
    }

    /// An emptied text is a change, too.
    private static boolean isChanged(Letter letter, Fields fields) {
        return fields.has("text") && !fields.text("text").strip().equals(letter.text())
                || fields.has("subject") && !fields.text("subject").strip().equals(letter.subject());
    }

    private HttpResponse<?> approve(HttpRequest<?> request, Letter letter, int version, Fields fields) {
        Route route = Drawn.route(fields.text("route")).orElse(Route.LINKEDIN);
        return switch (outbox.approve(letter.id(), version, route)) {
            case ApproveResult.Approved() -> onward(letter, How.APPROVED);
            case ApproveResult.AlreadyInvited() -> onward(letter, How.ALREADY_INVITED);
            case ApproveResult.Suppressed() -> onward(letter, How.SUPPRESSED);
            case ApproveResult.NotNow _ -> onward(letter, How.NOT_NOW);
            case ApproveResult.TalkedLately _ -> onward(letter, How.TALKED_LATELY);
            case ApproveResult.Stale() -> answers.to(LetterAddress.letter(letter.id(), How.NOT_AS_SEEN));
            case ApproveResult.NotOpened() -> answers.to(LetterAddress.letter(letter.id(), How.NOT_OPENED));
            case ApproveResult.NoAddress() -> answers.to(LetterAddress.letter(letter.id(), How.NO_ADDRESS));
            case ApproveResult.NoMailbox() -> answers.to(LetterAddress.letter(letter.id(), How.NO_MAILBOX));
            case ApproveResult.CloseUnchanged() -> answers.to(LetterAddress.letter(letter.id(), How.CLOSE_UNCHANGED));
            case ApproveResult.NoDraft() -> answers.to(LetterAddress.letter(letter.id(), How.NO_DRAFT));
            case ApproveResult.Unfinished(List<TextMistake> mistakes) ->
                answers.page(request, sheets.of(letter, mistakes, Optional.empty()));
        };
    }

    private EditResult edit(Letter letter, Fields fields) {
        return outbox.edit(
                letter.id(), fields.number("version"), fields.text("subject").strip(), fields.text("text"));
    }

    private HttpResponse<?> typed(HttpRequest<?> request, Letter letter, Fields fields, List<TextMistake> mistakes) {
        return answers.page(request, sheets.typed(letter, fields, mistakes, Optional.empty()));
    }

    /// What she typed is still before her eyes; saved again, it takes the place of the other.
    private HttpResponse<?> stale(HttpRequest<?> request, Letter letter, Fields fields) {
        return answers.page(request, sheets.typed(letter, fields, List.of(), Optional.of(How.STALE)));
    }

    /// Back to the list, at the draft that comes next.
    private HttpResponse<?> onward(Letter letter, How how) {
        String next = sheets.neighbours(letter.id()).after();
        return answers.to(LetterAddress.at("/outbox", how, letter.id()) + (next.isEmpty() ? "" : "#d-" + next));
    }

    private HttpResponse<?> letter(HttpRequest<?> request, String id, Function<Letter, HttpResponse<?>> answer) {
        return ListAddress.id(id)
                .flatMap(outbox::look)
                .<HttpResponse<?>>map(answer)
                .orElseGet(() -> answers.missing(request));
    }
}
