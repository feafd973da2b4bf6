package askfirst.connection;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The author's address book. Whoever is in it has agreed to nothing; no verb here makes a reader or sends anything.
///
/// A verb about somebody returns her as she is afterwards, or nothing when there is nobody of that id. The last of
/// [#tie], [#note], [#reason], [#talked] and [#notNow] can be taken back.
@Singleton
public class Connections {
    private final People people;
    private final Reviews reviews;
    private final Imports imports;
    private final Questions questions;
    private final Farewells farewells;

    Connections(People people, Reviews reviews, Imports imports, Questions questions, Farewells farewells) {
        this.people = people;
        this.reviews = reviews;
        this.imports = imports;
        this.questions = questions;
        this.farewells = farewells;
    }

    /// LinkedIn's zip or one of its files, or an address book, known by what is in it and not by its name. All of it
    /// or, when something flies, none. Waits while another import runs.
    ///
    /// @param name    what the author calls the file
    /// @param columns what the file's columns mean, where the author had to say so; remembered
    public ImportResult importFile(Path file, String name, Map<String, Column> columns, ImportProgress progress) {
        return imports.run(file, name, columns, progress);
    }

    /// What people are found by, made anew where a newer program or another language of the newsletter wants it; once,
    /// when the address book is opened.
    public void renew() {
        imports.renew();
    }

    /// @param page from 0
    public Listing list(Filter filter, String search, int page) {
        return people.list(filter, search, page);
    }

    /// Everybody, in the order of their names.
    public List<Connection> all() {
        return people.all();
    }

    /// Those of these who are there, in no order.
    public List<Connection> these(Collection<UUID> ids) {
        return people.these(ids);
    }

    /// People the author is close to or knows, and has not talked with for a year: at most so many, closer ties first.
    public List<Connection> outOfTouch(int most) {
        return people.outOfTouch(most);
    }

    public Optional<Connection> find(UUID id) {
        return people.find(id);
    }

    /// Whom the author means by an id, a profile's address, a mail address, a name or a part of one.
    public MatchResult match(String text) {
        return people.match(text);
    }

    public Optional<Connection> tie(UUID id, Optional<Tie> tie) {
        return review(id, it -> new Review(tie.orElse(null), it.note(), it.reason(), it.talkedOn(), it.notNowUntil()));
    }

    public Optional<Connection> note(UUID id, String note) {
        return review(id, it -> new Review(it.tie(), note.strip(), it.reason(), it.talkedOn(), it.notNowUntil()));
    }

    /// How the author knows her, and why she may write.
    public Optional<Connection> reason(UUID id, String reason) {
        return review(id, it -> new Review(it.tie(), it.note(), reason.strip(), it.talkedOn(), it.notNowUntil()));
    }

    public Optional<Connection> talked(UUID id, LocalDate day) {
        return review(id, it -> new Review(it.tie(), it.note(), it.reason(), day, it.notNowUntil()));
    }

    public Optional<Connection> notNow(UUID id, LocalDate until) {
        return review(id, it -> new Review(it.tie(), it.note(), it.reason(), it.talkedOn(), until));
    }

    /// Takes back the last review, whenever that was.
    ///
    /// @return empty when there is nothing to take back
    public Optional<Undone> undo() {
        return reviews.undo().flatMap(it -> people.find(it.getKey()).map(person -> new Undone(person, it.getValue())));
    }

    /// Something else was done since the last review, so that [#undo] takes nothing back. Belongs into the transaction
    /// in which it is done.
    public void moveOn() {
        reviews.pass();
    }

    /// The author decides never to write to her, by no route. She cannot take it back.
    public Optional<Connection> never(UUID id) {
        farewells.never(id);
        return people.find(id);
    }

    /// What mailboxes have said is their people's never, by whatever else they are known by, so that it outlasts what
    /// is known of them. Worth calling every minute.
    public void keepNevers() {
        farewells.keep();
    }

    /// Nothing but fingerprints is kept of her here. The next import may bring her back. What was to be sent to her is
    /// the room's above, and so this is its verb: a door says `invitations.deletePerson`.
    ///
    /// @return false when there was nobody of that id
    public boolean delete(UUID id) {
        return farewells.delete(id);
    }

    /// Addresses of which only the author knows whose they are.
    public List<AddressQuestion> questions() {
        return questions.open();
    }

    /// @param owner nobody: the address is forgotten and not asked about again
    /// @return false when it was answered already or she has an address
    public boolean answer(UUID question, Optional<UUID> owner) {
        return questions.answer(question, owner);
    }

    /// Where the newsletter is.
    public LocalDate today() {
        return people.today();
    }

    private Optional<Connection> review(UUID id, UnaryOperator<Review> change) {
        return reviews.change(id, change) ? people.find(id) : Optional.empty();
    }
}
