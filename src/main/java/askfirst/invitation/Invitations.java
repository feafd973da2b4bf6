package askfirst.invitation;

import askfirst.mail.EmailAddress;
import askfirst.subscription.Ask;
import askfirst.token.Codes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the person invited can do with her one link, as often and as late as she likes.
///
/// Codes come as they were typed.
@Singleton
public class Invitations {
    private final Answering answering;
    private final Farewells farewells;
    private final PersonalLinks links;
    private final Tidying tidying;
    private final Readings readings;

    Invitations(Answering answering, Farewells farewells, PersonalLinks links, Tidying tidying, Readings readings) {
        this.answering = answering;
        this.farewells = farewells;
        this.links = links;
        this.tidying = tidying;
        this.readings = readings;
    }

    /// Changes nothing.
    public LookResult look(String code) {
        return Codes.read(code).map(answering::look).orElseGet(LookResult.Nothing::new);
    }

    /// Yes, with an address. A yes is a request as from the form: nobody is a reader by it.
    public AcceptResult accept(String code, Ask ask) {
        return answering.accept(Codes.readOrNone(code), ask);
    }

    public DeclineResult decline(String code) {
        return Codes.read(code).map(answering::decline).orElseGet(DeclineResult.Nothing::new);
    }

    /// @param told an address that is to be kept free of mail, too; the first one of a link counts, and its owner may
    ///             ask for letters again
    public NeverResult never(String code, Optional<EmailAddress> told) {
        return Codes.read(code).map(it -> farewells.never(it, told)).orElseGet(NeverResult.Nothing::new);
    }

    /// Where the author can read her; kept once.
    public ReadMeResult readMe(String code, String url) {
        return answering.readMe(Codes.readOrNone(code), url);
    }

    /// The author's reading list, the newest first.
    public List<Reading> readings() {
        return readings.list();
    }

    /// A bare link for one person the author names. It has left with this.
    public LinkResult linkFor(UUID connection) {
        return links.linkFor(connection);
    }

    /// The author deletes somebody from her address book, with what waits in the outbox for her. If her link has left,
    /// it takes its answer all the same, and she is not asked twice when she comes back.
    ///
    /// @return false when there was nobody of that id
    public boolean deletePerson(UUID connection) {
        return farewells.delete(connection);
    }

    /// Lets holds end, links expire and old answers be forgotten, and drops what is for people who said never; worth
    /// calling every minute.
    public void tidy() {
        tidying.tidy();
    }
}
