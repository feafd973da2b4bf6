package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.connection.Connection;
import askfirst.database.Engine;
import askfirst.mail.Mail;
import askfirst.subscription.Snapshot;
import askfirst.subscription.TestRooms;
import askfirst.suppression.Profile;
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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/// Imports, choices, letters, answers, deletes and restores in any order: nobody is invited twice, nobody is a reader
/// without her press, and whoever said never gets nothing on any route.
class OneInvitationForLifeTest {

    @Property(tries = 25)
    void on_the_embedded_database(@ForAll("moves") List<Integer> moves) throws IOException {
        new History(Engine.H2).play(moves);
    }

    @Property(tries = 12)
    void on_postgresql(@ForAll("moves") List<Integer> moves) throws IOException {
        new History(Engine.POSTGRES).play(moves);
    }

    @Provide
    Arbitrary<List<Integer>> moves() {
        return Arbitraries.integers()
                .between(0, 63)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMinSize(40)
                .ofMaxSize(80);
    }

    private static int invited;
    private static int restored;

    /// Because histories in which nothing happens prove nothing.
    @AfterContainer
    static void many_were_invited() {
        assertThat(invited).isGreaterThan(10);
        assertThat(restored).isGreaterThan(10);
    }

    /// Four people with a profile and an address each; a move is sixteen kinds times four people.
    private static final class History extends Outing {
        private final Map<String, Set<String>> left = new HashMap<>();
        private final Map<String, Integer> letters = new HashMap<>();
        private final Set<String> pressed = new HashSet<>();
        private final Map<String, Integer> lettersAtNever = new HashMap<>();
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
                    move(move / 4, "p" + move % 4);
                    look();
                    check();
                }
            } finally {
                invited += left.size();
                close();
            }
        }

        private void move(int kind, String slug) {
            switch (kind) {
                case 0, 1 -> {
                    if (find(slug).isEmpty()) person(slug);
                    if (kind == 1) draft(slug);
                }
                case 2 -> find(slug).ifPresent(it -> outbox.choose(it.id()));
                case 3 -> rounds.begin(ROUND, ids(slug));
                case 4 -> {
                    draft(slug);
                    ids(slug).forEach(id -> approve(id, Route.LINKEDIN));
                }
                case 5 -> {
                    draft(slug);
                    ids(slug).forEach(id -> approve(id, Route.MAIL));
                }
                case 6, 7 -> {
                    if (find(slug).isEmpty()) person(slug);
                    draft(slug);
                    ids(slug).forEach(id -> approve(id, Route.LINKEDIN));
                    ids(slug).forEach(id -> copy(id, slug));
                }
                case 8 -> {
                    work();
                    rooms.clock.pass(Duration.ofMinutes(3));
                }
                case 9 ->
                    codes(slug)
                            .forEach(code ->
                                    invitations.accept(code, TestRooms.asks("net", slug + "@home.example.com")));
                case 10 -> codes(slug).forEach(invitations::decline);
                case 11 -> codes(slug).forEach(code -> invitations.never(code, Optional.empty()));
                case 12 -> ids(slug).forEach(outbox::drop);
                case 13 -> find(slug).ifPresent(it -> connections.delete(it.id()));
                case 14 -> {
                    if (slug.equals("p0") || slug.equals("p1")) backUp();
                    else restore();
                }
                default -> {
                    ids(slug).forEach(handover::handedOver);
                    if (slug.equals("p0")) rooms.clock.pass(Duration.ofDays(40));
                    if (slug.equals("p1")) invitations.tidy();
                    if (slug.equals("p2")) press();
                    if (slug.equals("p3")) find("p3").ifPresent(it -> link(invitations.linkFor(it.id())));
                }
            }
        }

        private void draft(String slug) {
            find(slug).ifPresent(it -> outbox.choose(it.id()));
            rounds.begin(ROUND, ids(slug));
        }

        /// Handed over with it, every other time.
        private void copy(UUID id, String slug) {
            handover.copied(id).ifPresent(card -> left(slug, card.message()));
            if (left.size() % 2 == 0) handover.handedOver(id);
        }

        private void approve(UUID id, Route route) {
            outbox.open(id);
            outbox.approve(id, route);
        }

        private void link(LinkResult result) {
            if (result instanceof LinkResult.Link(String url, var _)) left("p3", url);
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
                String slug = mail.to().normal().replaceFirst("@.*", "");
                letters.merge(slug, 1, Integer::sum);
                left(slug, mail.text());
            }
            readMails = rooms.mails.size();
        }

        private void left(String slug, String text) {
            left.computeIfAbsent(slug, _ -> new HashSet<>()).add(code(text));
        }

        private void check() {
            assertThat(left.values()).as("codes of one person").allMatch(codes -> codes.size() == 1);
            assertThat(letters.values()).as("letters to one person").allMatch(count -> count == 1);
            assertThat(rooms.readers())
                    .allMatch(reader -> pressed.contains(reader.address().normal()));
            for (String slug : List.of("p0", "p1", "p2", "p3")) {
                if (!rooms.suppressions.contains(new Profile(slug))) {
                    assertThat(lettersAtNever).as("a never lasts").doesNotContainKey(slug);
                    continue;
                }
                int count = letters.getOrDefault(slug, 0);
                assertThat(lettersAtNever.computeIfAbsent(slug, _ -> count)).isEqualTo(count);
                assertThat(handover.queue())
                        .noneMatch(card -> card.person()
                                .flatMap(Connection::profile)
                                .filter(new Profile(slug)::equals)
                                .isPresent());
            }
        }

        private Optional<Connection> find(String slug) {
            return connections.all().stream()
                    .filter(it -> it.profile().filter(new Profile(slug)::equals).isPresent())
                    .findFirst();
        }

        private void person(String slug) {
            knows(slug, "Ines", slug + "@example.com");
        }

        private List<UUID> ids(String slug) {
            List<UUID> ids = new ArrayList<>();
            for (Letter letter : outbox.list())
                if (letter.person()
                        .flatMap(Connection::profile)
                        .filter(new Profile(slug)::equals)
                        .isPresent()) ids.add(letter.id());
            return ids;
        }

        private Set<String> codes(String slug) {
            return left.getOrDefault(slug, Set.of());
        }
    }
}
