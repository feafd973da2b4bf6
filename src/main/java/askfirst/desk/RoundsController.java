package askfirst.desk;

import askfirst.connection.Connections;
import askfirst.invitation.Letter;
import askfirst.invitation.NewRound;
import askfirst.invitation.Outbox;
import askfirst.invitation.Round;
import askfirst.invitation.RoundNumbers;
import askfirst.invitation.RoundResult;
import askfirst.invitation.Rounds;
import askfirst.invitation.State;
import askfirst.invitation.TextMistake;
import askfirst.site.Site;
import askfirst.theme.AnswerPlot;
import askfirst.theme.OutboxPage.How;
import askfirst.theme.RoundPage;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// `/rounds`: what came of them; `/rounds/new`: the text for those who were chosen.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/rounds", port = "${askfirst.desk.port}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RoundsController {
    private final Rounds rounds;
    private final Outbox outbox;
    private final Connections connections;
    private final Site site;
    private final DeskAnswers answers;

    RoundsController(Rounds rounds, Outbox outbox, Connections connections, Site site, DeskAnswers answers) {
        this.rounds = rounds;
        this.outbox = outbox;
        this.connections = connections;
        this.site = site;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return answers.page(
                request,
                new RoundPage.Rounds(
                        "Rounds", rounds.list().stream().map(this::drawn).toList(), chosen().size()));
    }

    @Get("/new")
    HttpResponse<?> blank(HttpRequest<?> request) {
        List<Letter> chosen = chosen();
        return form(request, new RoundPage.Draft("", "", "", RoundPage.Typed.NOTHING), chosen, List.of(), List.of());
    }

    /// A look at it keeps nothing; "Make the drafts" does, for those who are ticked. The others stay chosen.
    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> typed(HttpRequest<?> request, @Body Map<String, Object> body) {
        var fields = new Fields(body);
        var round = new NewRound(
                fields.text("occasion").strip(), fields.text("subject").strip(), fields.text("text"));
        var draft = new RoundPage.Draft(round.occasion(), round.subject(), round.text(), RoundPage.Typed.SOMETHING);
        List<String> ticked = fields.all("who");
        List<Letter> taken = chosen().stream()
                .filter(it -> ticked.contains(it.id().toString()))
                .toList();
        if (!fields.text("act").equals("make") || taken.isEmpty())
            return form(request, draft, taken, mistakes(round, taken), previews(round, taken));
        return switch (rounds.begin(round, ids(taken))) {
            case RoundResult.Begun _ -> answers.to(LetterAddress.at("/outbox", How.BEGUN));
            case RoundResult.Refused(List<TextMistake> mistakes) ->
                form(request, draft, taken, mistakes, previews(round, taken));
        };
    }

    private static List<TextMistake> mistakes(NewRound round, List<Letter> taken) {
        List<TextMistake> mistakes = new ArrayList<>(round.mistakes());
        if (taken.isEmpty()) mistakes.add(new TextMistake(0, "Tick at least one person."));
        return mistakes;
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        return ListAddress.id(id)
                .flatMap(rounds::find)
                .<HttpResponse<?>>map(it -> answers.page(request, shown(it)))
                .orElseGet(() -> answers.missing(request));
    }

    /// The author has seen why its mails wait.
    @Post("/{id}/go-on")
    @Consumes(MediaType.ALL)
    HttpResponse<?> goOn(HttpRequest<?> request, String id) {
        return ListAddress.id(id)
                .flatMap(rounds::find)
                .<HttpResponse<?>>map(it -> {
                    rounds.goOn(it.id());
                    return answers.to("/rounds/" + it.id());
                })
                .orElseGet(() -> answers.missing(request));
    }

    private HttpResponse<?> form(
            HttpRequest<?> request,
            RoundPage.Draft draft,
            List<Letter> taken,
            List<TextMistake> mistakes,
            List<RoundPage.Reading> readings) {
        return answers.page(
                request,
                new RoundPage.RoundNew(
                        "Write to those you chose",
                        draft,
                        chosen().stream().map(it -> drawn(it, taken)).toList(),
                        Drawn.mistakes(mistakes),
                        readings));
    }

    private static RoundPage.Chosen drawn(Letter letter, List<Letter> taken) {
        return new RoundPage.Chosen(
                letter.id().toString(),
                Drawn.name(letter),
                taken.stream().anyMatch(it -> it.id().equals(letter.id()))
                        ? RoundPage.Part.TAKEN
                        : RoundPage.Part.LEFT_FOR_LATER);
    }

    private List<RoundPage.Reading> previews(NewRound round, List<Letter> chosen) {
        return rounds.preview(round, ids(chosen)).stream()
                .map(it -> new RoundPage.Reading(it.person().name(), it.text(), Drawn.styles(it.notes())))
                .toList();
    }

    private RoundPage.RoundShown shown(Round round) {
        return new RoundPage.RoundShown(
                round.occasion(),
                drawn(round),
                AnswerPlot.of(
                        round.answers(),
                        round.numbers().asked(),
                        round.begunAt().atZone(site.zone()).toLocalDate(),
                        connections.today()),
                outbox.ofRound(round.id()).stream().map(Drawn::row).toList());
    }

    private RoundPage.Round drawn(Round round) {
        RoundNumbers it = round.numbers();
        return new RoundPage.Round(
                round.id().toString(),
                round.occasion(),
                round.begunAt().atZone(site.zone()).toLocalDate(),
                new RoundPage.Numbers(
                        it.drafted(),
                        it.asked(),
                        it.yes(),
                        it.no(),
                        it.never(),
                        it.wroteBack(),
                        it.open(),
                        it.expired(),
                        it.bounced()),
                switch (round.mail()) {
                    case GOES_ON -> RoundPage.Mail.GOES_ON;
                    case PAUSED_BY_NEVERS -> RoundPage.Mail.PAUSED_BY_NEVERS;
                    case PAUSED_BY_BOUNCES -> RoundPage.Mail.PAUSED_BY_BOUNCES;
                });
    }

    private List<Letter> chosen() {
        return outbox.in(State.SELECTED);
    }

    private static List<UUID> ids(List<Letter> letters) {
        return letters.stream().map(Letter::id).toList();
    }
}
