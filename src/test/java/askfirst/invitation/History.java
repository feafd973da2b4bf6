package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.connection.Connection;
import askfirst.database.Engine;
import askfirst.mail.Mail;
import askfirst.subscription.Snapshot;
import askfirst.subscription.TestRooms;
import askfirst.suppression.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Three people whom each file knows by something else; a move is twenty kinds times three people.
final class History extends Outing {
    static final int PEOPLE = 3;

    static int invited;
    static int nevers;
    static int restored;

    private final Acquaintance known = new Acquaintance();
    private final Map<String, Integer> letters = new HashMap<>();
    private final Set<String> pressed = new HashSet<>();
    private int readMails;
    private @Nullable Snapshot backup;

    History(Engine engine) {
        super(engine);
    }

    void play(List<Integer> moves) throws IOException {
        data = Files.createTempDirectory("histories");
        open();
        try {
            for (int move : moves) {
                move(move / PEOPLE, move % PEOPLE);
                look();
                check();
            }
        } finally {
            invited += known.codes().size();
            close();
        }
    }

    private void move(int kind, int who) {
        switch (kind) {
            case 0, 1, 2, 3, 4 -> file(who, kind);
            case 5 -> people(who).forEach(it -> outbox.choose(it.id()));
            case 6 -> draft(who);
            case 7, 8 -> {
                draft(who);
                ids(who).forEach(id -> approve(id, Route.LINKEDIN));
                if (kind == 8) ids(who).forEach(this::copy);
            }
            case 9, 10 -> {
                draft(who);
                ids(who).forEach(id -> approve(id, Route.MAIL));
                if (kind == 10) mail.sendDue();
            }
            case 11 -> ids(who).forEach(this::copy);
            case 12 -> {
                work();
                rooms.clock.pass(Duration.ofMinutes(3));
            }
            case 13 -> answer(who);
            case 14 -> never(who);
            case 15 -> ids(who).forEach(outbox::drop);
            case 16, 17 -> people(who).forEach(it -> invitations.deletePerson(it.id()));
            case 18 -> {
                if (who == 2) restore();
                else backUp();
            }
            default -> {
                ids(who).forEach(handover::handedOver);
                if (who == 0) rooms.clock.pass(Duration.ofDays(40));
                if (who == 1) invitations.tidy();
                if (who == 2) press();
            }
        }
    }

    private void file(int who, int kind) {
        bring(KnownBy.line(kind, who));
        people(who).forEach(it -> connections.reason(it.id(), "we built the library together"));
    }

    private void draft(int who) {
        if (people(who).isEmpty()) file(who, who);
        people(who).forEach(it -> outbox.choose(it.id()));
        rounds.begin(ROUND, ids(who));
    }

    private void approve(UUID id, Route route) {
        outbox.open(id);
        outbox.approve(id, route);
    }

    /// Handed over with it, every other time.
    private void copy(UUID id) {
        handover.copied(id).ifPresent(card -> left(card.message()));
        if (known.codes().size() % 2 == 0) handover.handedOver(id);
    }

    /// A yes, a no or a never to every second letter, by people who may be deleted by now.
    private void answer(int who) {
        int each = 0;
        for (String code : known.codes()) {
            if (each++ % PEOPLE != who) continue;
            if (who == 0) invitations.accept(code, TestRooms.asks("net", "home" + each + "@example.com"));
            else if (who == 1) invitations.decline(code);
            else {
                invitations.never(code, Optional.of(TestRooms.address("told@example.com")));
                known.saysNever(code);
                nevers++;
            }
        }
    }

    /// As the author says it, by her mailbox, or by the newest link.
    private void never(int who) {
        for (Connection each : people(who)) {
            if (who == 0) {
                connections.never(each.id());
                known.never(each.marks());
            } else if (who == 1) {
                each.address().ifPresent(address -> {
                    rooms.suppress(address.normal());
                    known.never(Set.of(Mark.of(address)));
                });
            }
        }
        // what a mailbox said outlasts her entry, and a restored database, once a minute has passed
        if (who == 1) invitations.tidy();
        if (who == 2)
            known.codes().stream().skip(known.codes().size() / 2).findFirst().ifPresent(code -> {
                invitations.never(code, Optional.empty());
                known.saysNever(code);
                nevers++;
            });
    }

    private void backUp() {
        if (backup == null) backup = new Snapshot(rooms);
        else backup.take(rooms);
    }

    /// A real older database beside the files that survived. What was queued in it does not leave again: a restored
    /// database sends nothing until the author says that it is the living one.
    private void restore() {
        if (backup == null) return;
        backup.restore(rooms);
        restored++;
        rooms.change("update delivery set state = 'SKIPPED' where state = 'QUEUED'");
        List<Mail> before = rooms.mails;
        into(rooms.again());
        rooms.mails.addAll(before);
        invitations.tidy();
    }

    private void press() {
        for (Mail mail : rooms.mails) {
            if (!mail.text().contains("/confirm/")) continue;
            pressed.add(mail.to().normal());
            rooms.subscriptions.confirm(rooms.confirmLinkOf(mail));
        }
    }

    /// What has left by mail since the last look.
    private void look() {
        for (Mail mail : rooms.mails.subList(readMails, rooms.mails.size())) {
            if (mail.manner() != Mail.Manner.LETTER) continue;
            letters.merge(code(mail.text()), 1, Integer::sum);
            left(mail.text());
        }
        readMails = rooms.mails.size();
        known.sees(connections.all().stream().map(Connection::marks).toList());
    }

    private void left(String text) {
        String code = code(text);
        Set<Mark> hers = hers(code);
        assertThat(hers).as("nobody writes to whom the address book has lost").isNotEmpty();
        // what has left before it came out that two are one person stays hers, and may be copied again
        if (!known.codes().contains(code))
            assertThat(known.before(code, hers)).as("letters before to " + hers).isEmpty();
        assertThat(known.saidNever(hers)).as("never, said " + hers).isFalse();
        known.invited(code, hers);
    }

    private Set<Mark> hers(String code) {
        String hash = askfirst.token.Codes.read(code).orElseThrow().hash();
        return rooms.bean(AnswerRepository.class)
                .byCode(hash)
                .flatMap(row -> connections.find(row.connectionId()))
                .map(Connection::marks)
                .orElseGet(Set::of);
    }

    private void check() {
        assertThat(letters.values()).as("letters of one invitation").allMatch(count -> count == 1);
        assertThat(rooms.readers())
                .allMatch(reader -> pressed.contains(reader.address().normal()));
        assertThat(connections.all())
                .filteredOn(it -> known.saidNever(it.marks()))
                .as("a never lasts")
                .allMatch(Connection::isSuppressed);
        assertThat(handover.queue())
                .noneMatch(card ->
                        card.person().filter(it -> known.saidNever(it.marks())).isPresent());
    }

    private List<Connection> people(int who) {
        return connections.all().stream()
                .filter(it -> it.last().endsWith(" " + who))
                .toList();
    }

    private List<UUID> ids(int who) {
        List<UUID> ids = new ArrayList<>();
        for (Letter letter : outbox.list())
            if (letter.person().filter(it -> it.last().endsWith(" " + who)).isPresent()) ids.add(letter.id());
        return ids;
    }
}
