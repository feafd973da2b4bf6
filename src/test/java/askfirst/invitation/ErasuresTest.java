package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.connection.MatchResult;
import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.FolderTransport;
import askfirst.mail.Mail;
import askfirst.subscription.EraseResult;
import askfirst.subscription.Kept;
import askfirst.subscription.TestRooms;
import askfirst.suppression.Mark;
import askfirst.suppression.Persons;
import askfirst.suppression.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Her address is found nowhere afterwards: in no table, and in no file beside the database.
@OnBothDatabases
class ErasuresTest extends Outing {
    private static final String HERS = "ines@example.com";

    ErasuresTest(Engine engine) {
        super(engine);
    }

    @Test
    void her_own_page_erases_her_in_every_room() throws IOException {
        UUID person = isInvitedByMailAndReads();
        var page = rooms.freshManageLink("ines@example.com");
        keepCopies();
        assertThat(found()).isNotEmpty();
        assertThat(erasures().erase(page, Kept.FINGERPRINT)).isEqualTo(new EraseResult.Erased(Kept.FINGERPRINT));
        assertThat(found()).isEmpty();
        assertThat(rooms.suppressions.contains(TestRooms.address(HERS))).isTrue();
        assertThat(outbox.choose(person)).isNotInstanceOf(ChooseResult.Chosen.class);
        assertThat(erasures().erase(page, Kept.FINGERPRINT)).isEqualTo(new EraseResult.Refused());
    }

    @Test
    void so_does_the_author_for_her_and_nobody_elses_traces_go() throws IOException {
        UUID person = isInvitedByMailAndReads();
        knows("other", "Jo", "joines@example.com");
        connections.note(person, "Ines, INES@example.com, is not joines@example.com nor ines@example.com.au");
        rooms.becomesReader("joines@example.com");
        keepCopies();
        var ines = rooms.everAt("ines@example.com").orElseThrow();
        assertThat(erasures().erase(ines.id(), Kept.FINGERPRINT)).isEqualTo(Kept.FINGERPRINT);
        assertThat(connections.find(person).orElseThrow().note())
                .isEqualTo("Ines, …, is not joines@example.com nor ines@example.com.au");
        assertThat(rooms.everAt("ines@example.com")).isEmpty();
        assertThat(rooms.everAt("joines@example.com")).isPresent();
        assertThat(connections.match("joines@example.com")).isInstanceOf(MatchResult.One.class);
        assertThat(state(invitationOf(person))).isEqualTo(State.ACCEPTED);
    }

    @Test
    void a_friend_who_used_her_link_erases_only_herself() {
        UUID person = knows("ines", "Ines", "ines@example.com");
        String code = pasted(person);
        invitations.accept(code, TestRooms.asks("net", "friend@example.com"));
        rooms.work();
        rooms.subscriptions.confirm(rooms.confirmLink());
        invitations.readMe(code, "https://friend.example.com/friend@example.com");
        var friend = rooms.everAt("friend@example.com").orElseThrow();
        erasures().erase(friend.id(), Kept.FINGERPRINT);
        assertThat(found("friend@example.com")).isEmpty();
        assertThat(person(person).address()).contains(TestRooms.address("ines@example.com"));
        assertThat(rooms.bean(Persons.class).isSuppressed(Set.of(Mark.of(new Profile("ines")))))
                .isFalse();
    }

    @Test
    void complete_erasure_keeps_no_fingerprint_either() throws IOException {
        isInvitedByMailAndReads();
        var page = rooms.freshManageLink("ines@example.com");
        keepCopies();
        assertThat(erasures().erase(page, Kept.NOTHING)).isEqualTo(new EraseResult.Erased(Kept.NOTHING));
        assertThat(found()).isEmpty();
        assertThat(rooms.bean(Persons.class).isSuppressed(Set.of(Mark.of(new Profile("ines")))))
                .isFalse();
    }

    @Test
    void a_letter_that_still_waits_for_her_goes_too() throws IOException {
        UUID person = knows("ines", "Ines", "ines@example.com");
        UUID letter = drafted(person);
        rooms.becomesReader("ines@example.com");
        var ines = rooms.everAt("ines@example.com").orElseThrow();
        erasures().erase(ines.id(), Kept.NOTHING);
        assertThat(state(letter)).isEqualTo(State.DROPPED);
        assertThat(found("ines@example.com")).isEmpty();
    }

    private Erasures erasures() {
        return rooms.bean(Erasures.class);
    }

    /// In everything that can hold her address: notes, an open question, the text of her letter, her blog's name.
    private UUID isInvitedByMailAndReads() {
        UUID person = knows("ines", "Ines", "ines@example.com");
        connections.reason(person, "she once wrote from ines@example.com");
        rooms.change("insert into address_question (id, address, recipient, name, company, asked_at) values ('"
                + UUID.randomUUID() + "', 'ines@example.com', 'Ines@Example.com', 'Ines', '',"
                + " timestamp '2026-11-01 00:00:00')");
        UUID letter = drafted(person);
        rooms.change("update invitation set text = text || 'Is Ines@Example.com still yours?'");
        outbox.open(letter);
        assertThat(outbox.approve(letter, Route.MAIL)).isEqualTo(new ApproveResult.Approved());
        work();
        String code = code(rooms.mails.getLast().text());
        invitations.accept(code, TestRooms.asks("net", "ines@example.com"));
        rooms.work();
        rooms.subscriptions.confirm(rooms.confirmLink());
        invitations.readMe(code, "https://ines.example.com/?mail=ines@example.com");
        assertThat(rooms.everAt("ines@example.com")).isPresent();
        return person;
    }

    private UUID invitationOf(UUID person) {
        return rooms.bean(InvitationRepository.class).allOf(person).getFirst().id();
    }

    /// As they lie in the local mailbox while there is no mail account.
    private void keepCopies() {
        var folder = new FolderTransport(data.resolve("mail"));
        for (Mail mail : rooms.mails) folder.send(mail);
    }

    private List<String> found() {
        return found(HERS);
    }

    private List<String> found(String address) {
        Stream<String> rows = rooms.tables().entrySet().stream()
                .flatMap(table -> table.getValue().stream().map(row -> table.getKey() + ": " + row));
        // also as people are searched by: without the signs between the words
        String plain = address.replaceAll("[@.]", " ");
        return Stream.concat(rows, files())
                .map(it -> it.toLowerCase(Locale.ROOT))
                .filter(it -> it.contains(address) || it.contains(plain))
                .toList();
    }

    /// But for the database's own: what was deleted goes from those when their space is used again.
    private Stream<String> files() {
        try (Stream<Path> all = Files.walk(data)) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("askfirst."))
                    .map(ErasuresTest::text)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return file + ": " + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("=\r\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
