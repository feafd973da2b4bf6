package askfirst.publishing;

import askfirst.archive.LetterMail;
import askfirst.delivery.Deliveries;
import askfirst.delivery.Message;
import askfirst.issue.Issue;
import askfirst.mail.Sender;
import askfirst.problem.Nearest;
import askfirst.problem.Problem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Sends issues to their readers, when the author says so, and tells how that stands.
///
/// Here it is asked for and written down; whoever serves does it, see [Mailing].
@Singleton
public class Publisher {
    private final Composition composition;
    private final Audience audience;
    private final Sendings sendings;
    private final Deliveries deliveries;
    private final Sender author;
    private final Clock clock;

    Publisher(
            Composition composition,
            Audience audience,
            Sendings sendings,
            Deliveries deliveries,
            Sender author,
            Clock clock) {
        this.composition = composition;
        this.audience = audience;
        this.sendings = sendings;
        this.deliveries = deliveries;
        this.author = author;
        this.clock = clock;
    }

    /// What would come of it. Changes nothing.
    public Outlook look(String slug) {
        Optional<Standing> asked = sendings.standing(slug).filter(Publisher::counts);
        if (asked.isPresent()) return new Outlook.Asked(asked.get());
        return switch (composition.letters().find(slug)) {
            case LetterMail.Found.Nothing(List<String> slugs) -> new Outlook.NoSuchIssue(slug, Nearest.to(slug, slugs));
            case LetterMail.Found.Letter(Issue issue, List<Problem> problems) -> look(issue, problems);
        };
    }

    /// What its author may want to look at before it goes.
    public List<String> hints(Issue issue) {
        return composition.hints(issue);
    }

    /// Who got it and why, and who was left out and why, as it was when its readers were written down; nobody before.
    public Numbers audience(Standing standing) {
        return audience.kept(standing.id());
    }

    /// Published issues that nobody was sent, newest first.
    public List<Issue> ready() {
        List<String> asked = sendings.asked();
        return composition.letters().published().stream()
                .filter(it -> !asked.contains(it.slug()))
                .toList();
    }

    /// Writes down that it goes, and what it says. A second time changes nothing.
    public Outlook send(String slug, When when) {
        Outlook outlook = look(slug);
        if (outlook instanceof Outlook.Ready(Issue issue, var numbers))
            return sendings.ask(issue, composition.letter(issue), digest(issue, when), when)
                    .<Outlook>map(Outlook.Asked::new)
                    .orElseGet(() -> look(slug));
        return outlook;
    }

    /// Sends it to its author alone, and once more with what came lately, when some hear every few months. Also one
    /// that is not finished.
    ///
    /// @return empty when there is none of that slug
    public Optional<Issue> test(String slug) {
        if (!(composition.letters().find(slug) instanceof LetterMail.Found.Letter(Issue issue, var problems)))
            return Optional.empty();
        UUID id = TestedIssue.id(issue.slug());
        deliveries.queue(composition.test(issue), author.address(), id);
        if (audience.isAnyEveryFewMonths())
            composition.digestTest(issue, clock.instant()).ifPresent(it -> deliveries.queue(it, author.address(), id));
        return Optional.of(issue);
    }

    private Message digest(Issue issue, When when) {
        return composition.digest(issue, when.instant(clock.instant()));
    }

    private Outlook look(Issue issue, List<Problem> problems) {
        if (!problems.isEmpty()) return new Outlook.Mistaken(problems);
        if (issue.stage() == Issue.Stage.DRAFT) return new Outlook.Unfinished(issue);
        if (issue.visibility() != Issue.Visibility.SUBSCRIBERS) {
            if (!composition.letters().isPublished(issue)) return new Outlook.NotPublished(issue);
            if (!composition.letters().isIllustrated(issue)) return new Outlook.Outdated(issue);
        }
        Numbers numbers = audience.numbers(issue.reach());
        return numbers.gets() == 0 ? new Outlook.Nobody(issue, numbers) : new Outlook.Ready(issue, numbers);
    }

    /// One that was stopped before anybody got it may be sent as if it were new.
    private static boolean counts(Standing standing) {
        return standing.state() != State.CANCELLED || standing.begunAt().isPresent();
    }
}
