package askfirst.invitation;

import askfirst.connection.Connection;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Where letters wait for the author to open, edit, approve, hold or drop each one. There is no way to approve many.
@Singleton
public class Outbox {
    private static final int YEARS = 10;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{1,36}");

    private final InvitationRepository invitations;
    private final People people;
    private final Choices choices;
    private final Approvals approvals;
    private final Drops drops;

    Outbox(InvitationRepository invitations, People people, Choices choices, Approvals approvals, Drops drops) {
        this.invitations = invitations;
        this.people = people;
        this.choices = choices;
        this.approvals = approvals;
        this.drops = drops;
    }

    /// Chosen is not invited: that takes a round, and the author's word on the letter.
    public ChooseResult choose(UUID connection) {
        return choices.choose(connection);
    }

    /// When and how somebody was invited who cannot be invited again.
    ///
    /// @return empty when nobody knows any more
    public Optional<Earlier> invitedBefore(UUID connection) {
        return choices.before(connection);
    }

    /// What waits for the author's hands.
    @Introspected
    public record Counts(long chosen, long drafts, long toPaste, long toSend) {}

    public Counts counts() {
        return invitations.counts();
    }

    /// All in one state, most worth a personal line first.
    public List<Letter> in(State state) {
        return inOrder(invitations.in(state));
    }

    /// All that waits for the author, most worth a personal line first.
    public List<Letter> list() {
        return inOrder(invitations.waiting());
    }

    /// Every letter of a round, whatever became of it, in the order of their people's names.
    public List<Letter> ofRound(UUID round) {
        return views(invitations.ofRound(round)).stream()
                .sorted(Comparator.comparing((Letter letter) ->
                                letter.person().map(Connection::name).orElse(""))
                        .thenComparing(Letter::id))
                .toList();
    }

    /// Those whose id begins so, wherever they stand.
    public List<Letter> beginningWith(String id) {
        return ID.matcher(id).matches() ? views(invitations.beginningWith(id.toLowerCase(Locale.ROOT))) : List.of();
    }

    /// Changes nothing.
    public Optional<Letter> look(UUID id) {
        return invitations.byId(id).map(this::view);
    }

    /// The author has it before her eyes now.
    public Optional<Letter> open(UUID id) {
        invitations.open(id, people.now());
        return look(id);
    }

    /// @param version of the letter she edited
    public EditResult edit(UUID id, int version, String subject, String text) {
        String clean = NewRound.clean(text);
        Letter.Kind kind = look(id).map(Letter::kind).orElse(Letter.Kind.INVITATION);
        List<TextMistake> mistakes = new ArrayList<>(MergeFields.mistakes(kind, clean));
        mistakes.addAll(NewRound.ofSubject(subject));
        if (!mistakes.isEmpty()) return new EditResult.Refused(mistakes);
        boolean isEdited = invitations.edit(id, version, subject, clean) == 1;
        return look(id).filter(_ -> isEdited)
                .<EditResult>map(EditResult.Edited::new)
                .orElseGet(EditResult.Stale::new);
    }

    /// @param version of the letter she had before her eyes
    public ApproveResult approve(UUID id, int version, Route route) {
        return approvals.approve(id, version, route);
    }

    /// As it stands by now.
    public ApproveResult approve(UUID id, Route route) {
        return look(id).map(letter -> approve(id, letter.version(), route)).orElseGet(ApproveResult.NoDraft::new);
    }

    /// Not now; it comes back by itself on that day, which is to come within ten years.
    public HoldResult hold(UUID id, LocalDate until) {
        LocalDate today = people.today();
        if (!until.isAfter(today) || until.isAfter(today.plusYears(YEARS))) return new HoldResult.NoDay();
        return invitations.hold(id, until) == 1 ? new HoldResult.Held(until) : new HoldResult.NotHeld();
    }

    /// She may be chosen again, unless her link has left.
    public boolean drop(UUID id) {
        return drops.drop(id);
    }

    /// A dropped letter is a draft again, unless its link had left or she was chosen anew.
    public boolean takeBackDrop(UUID id) {
        return drops.takeBack(id);
    }

    /// She answered the author herself, by a message or a mail.
    public boolean wroteBack(UUID id) {
        return invitations.wroteBack(id, people.now()) == 1;
    }

    private Letter view(InvitationRow row) {
        return view(row, people.find(row));
    }

    private List<Letter> inOrder(List<InvitationRow> rows) {
        return views(rows).stream()
                .sorted(Comparator.comparingInt(Outbox::order)
                        .thenComparing(
                                letter -> letter.person()
                                        .flatMap(Connection::lastTalked)
                                        .orElse(LocalDate.MIN),
                                Comparator.reverseOrder())
                        .thenComparing(
                                letter -> letter.person().map(Connection::name).orElse(""))
                        .thenComparing(Letter::id))
                .toList();
    }

    private List<Letter> views(List<InvitationRow> rows) {
        Map<UUID, Connection> hers = people.of(rows);
        return rows.stream()
                .map(row -> view(row, Optional.ofNullable(hers.get(row.connectionId()))))
                .toList();
    }

    private Letter view(InvitationRow row, Optional<Connection> person) {
        return new Letter(
                row.id(),
                Optional.ofNullable(row.roundId()),
                person,
                row.state(),
                row.subject(),
                row.text(),
                row.version(),
                row.drafted(),
                person.map(it -> Badge.of(row, it, people.today())).orElseGet(List::of),
                Optional.ofNullable(row.route()),
                Optional.ofNullable(row.holdUntil()),
                Optional.ofNullable(row.openedAt()),
                Optional.ofNullable(row.leftAt()),
                Optional.ofNullable(row.wroteBackAt()),
                row.kind());
    }

    private static int order(Letter letter) {
        return letter.person()
                .flatMap(Connection::tie)
                .map(tie -> switch (tie) {
                    case CLOSE -> 0;
                    case KNOWN -> 1;
                    case LOOSE -> 3;
                })
                .orElse(2);
    }
}
