package askfirst.desk;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.invitation.ChooseResult;
import askfirst.invitation.Letter;
import askfirst.invitation.Outbox;
import askfirst.invitation.State;
import askfirst.invitation.WriteResult;
import askfirst.invitation.Writing;
import askfirst.theme.OutboxPage;
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
import java.util.UUID;
import java.util.regex.Pattern;

/// `/outbox`: what waits there; and choosing somebody for it.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/outbox", port = "${askfirst.desk.port}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OutboxController {
    /// The address book, and nowhere else.
    private static final Pattern BACK = Pattern.compile("/connections(?:/[0-9a-f-]{36})?(?:\\?[\\w.%&=+-]*)?");

    private final Outbox outbox;
    private final Writing writing;
    private final LetterPost post;
    private final Connections connections;
    private final DeskAnswers answers;

    OutboxController(Outbox outbox, Writing writing, LetterPost post, Connections connections, DeskAnswers answers) {
        this.outbox = outbox;
        this.writing = writing;
        this.post = post;
        this.connections = connections;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        List<Letter> letters = outbox.list();
        return answers.page(
                request,
                new OutboxPage.Outbox(
                        "Letters that wait",
                        rows(letters, State.DRAFT),
                        rows(letters, State.SELECTED),
                        letters.stream()
                                .filter(it -> Drawn.is(it, State.APPROVED) || Drawn.is(it, State.BOUNCED))
                                .map(Drawn::row)
                                .toList(),
                        rows(letters, State.UNKNOWN),
                        rows(letters, State.ON_HOLD),
                        post.stands(),
                        LetterAddress.notice(request, outbox, connections)));
    }

    /// Chosen is not invited. Before it, the author says how she knows her.
    @Post("/choose/{connection}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(HttpRequest<?> request, String connection, @Body Map<String, Object> body) {
        var fields = new Fields(body);
        return ListAddress.id(connection)
                .flatMap(connections::find)
                .<HttpResponse<?>>map(person -> choose(request, person, fields))
                .orElseGet(() -> answers.missing(request));
    }

    /// A letter that invites to nothing; it is before the author's eyes with this press.
    @Post("/write/{connection}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> write(HttpRequest<?> request, String connection) {
        return ListAddress.id(connection)
                .flatMap(connections::find)
                .<HttpResponse<?>>map(person -> switch (writing.write(person.id())) {
                    case WriteResult.Written(UUID id) -> {
                        outbox.open(id);
                        yield answers.to("/outbox/" + id);
                    }
                    case WriteResult.WrittenBefore(UUID id) -> answers.to(LetterAddress.letter(id, How.WRITTEN_BEFORE));
                    case WriteResult.Suppressed() -> about(person, How.SUPPRESSED);
                    case WriteResult.Nobody() -> answers.missing(request);
                })
                .orElseGet(() -> answers.missing(request));
    }

    /// The author has seen which letters of no round came back.
    @Post("/go-on")
    @Consumes(MediaType.ALL)
    HttpResponse<?> goOn() {
        post.goOn();
        return answers.to("/outbox");
    }

    private HttpResponse<?> choose(HttpRequest<?> request, Connection person, Fields fields) {
        String back = BACK.matcher(fields.text("back")).matches() ? fields.text("back") : "";
        String reason = fields.text("reason").strip();
        if (person.reason().isBlank() && reason.isEmpty() && !person.isSuppressed())
            return answers.page(
                    request,
                    new OutboxPage.OutboxReason(
                            "Before you invite " + person.name(),
                            person.name(),
                            "/outbox/choose/" + person.id(),
                            back));
        if (person.reason().isBlank() && !reason.isEmpty()) connections.reason(person.id(), reason);
        return switch (outbox.choose(person.id())) {
            case ChooseResult.Chosen(UUID _) when !back.isEmpty() -> answers.to(ListAddress.chosen(back, person));
            case ChooseResult.Chosen(UUID id) -> answers.to(LetterAddress.at("/outbox", How.CHOSEN, id));
            case ChooseResult.ChosenBefore(UUID id, State _) ->
                answers.to(LetterAddress.at("/outbox", How.CHOSEN_BEFORE, id));
            case ChooseResult.AlreadyInvited() -> about(person, How.ALREADY_INVITED);
            case ChooseResult.Suppressed() -> about(person, How.SUPPRESSED);
            case ChooseResult.Nobody() -> about(person, How.NOBODY);
        };
    }

    private HttpResponse<?> about(Connection person, How how) {
        return answers.to(LetterAddress.at("/outbox", how) + "&who=" + person.id());
    }

    private static List<OutboxPage.Row> rows(List<Letter> letters, State state) {
        return letters.stream()
                .filter(it -> Drawn.is(it, state))
                .map(Drawn::row)
                .toList();
    }
}
