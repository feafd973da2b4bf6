package askfirst.invitation;

import askfirst.connection.Connection;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Where letters wait for the author to open, edit, approve, hold or drop each one. There is no way to approve many.
@Singleton
public class Outbox {
    private final InvitationRepository invitations;
    private final RoundRepository rounds;
    private final People people;
    private final Choices choices;
    private final Approvals approvals;

    Outbox(
            InvitationRepository invitations,
            RoundRepository rounds,
            People people,
            Choices choices,
            Approvals approvals) {
        this.invitations = invitations;
        this.rounds = rounds;
        this.people = people;
        this.choices = choices;
        this.approvals = approvals;
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

    /// All that waits for the author, most worth a personal line first.
    public List<Letter> list() {
        Map<UUID, String> texts = new HashMap<>();
        rounds.all().forEach(round -> texts.put(round.id(), round.text()));
        List<Letter> letters = new ArrayList<>();
        Map<UUID, Connection> everybody = people.all();
        for (InvitationRow row : invitations.waiting())
            letters.add(view(row, Optional.ofNullable(everybody.get(row.connectionId())), texts));
        letters.sort(Comparator.comparingInt(Outbox::order)
                .thenComparing(
                        letter ->
                                letter.person().flatMap(Connection::lastTalked).orElse(LocalDate.MIN),
                        Comparator.reverseOrder())
                .thenComparing(letter -> letter.person().map(Connection::name).orElse(""))
                .thenComparing(Letter::id));
        return letters;
    }

    /// Every letter of a round, whatever became of it, in the order of their people's names.
    public List<Letter> ofRound(UUID round) {
        Map<UUID, String> texts = new HashMap<>();
        rounds.byId(round).ifPresent(it -> texts.put(round, it.text()));
        Map<UUID, Connection> everybody = people.all();
        return invitations.ofRound(round).stream()
                .map(row -> view(row, Optional.ofNullable(everybody.get(row.connectionId())), texts))
                .sorted(Comparator.comparing((Letter letter) ->
                                letter.person().map(Connection::name).orElse(""))
                        .thenComparing(Letter::id))
                .toList();
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

    /// Not now; it comes back by itself on that day.
    public boolean hold(UUID id, LocalDate until) {
        return invitations.hold(id, until) == 1;
    }

    /// She may be chosen again, unless her link has left.
    public boolean drop(UUID id) {
        return approvals.drop(id);
    }

    /// A dropped letter is a draft again, unless its link had left or she was chosen anew.
    public boolean takeBackDrop(UUID id) {
        return invitations.takeBackDrop(id) == 1;
    }

    /// She answered the author herself, by a message or a mail.
    public boolean wroteBack(UUID id) {
        return invitations.wroteBack(id, people.now()) == 1;
    }

    private Letter view(InvitationRow row) {
        Map<UUID, String> texts = new HashMap<>();
        Optional.ofNullable(row.roundId())
                .flatMap(rounds::byId)
                .ifPresent(round -> texts.put(round.id(), round.text()));
        return view(row, people.find(row), texts);
    }

    private Letter view(InvitationRow row, Optional<Connection> person, Map<UUID, String> texts) {
        Optional<UUID> round = Optional.ofNullable(row.roundId());
        return new Letter(
                row.id(),
                round,
                person,
                row.state(),
                row.subject(),
                row.text(),
                row.version(),
                Sameness.percent(round.map(texts::get).orElse(""), row.text()),
                person.map(it -> Badge.of(row, it, people.today())).orElseGet(List::of),
                StyleNote.of(row.text()),
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
