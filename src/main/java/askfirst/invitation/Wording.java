package askfirst.invitation;

import askfirst.delivery.Message;
import askfirst.site.Site;
import askfirst.theme.PersonalLetter;
import askfirst.theme.Theme;
import askfirst.token.Codes;
import askfirst.token.Purpose;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/// A letter as it leaves: with its link, and with what the program adds below it, which nobody can edit away.
@Singleton
class Wording {
    /// As long as a code, so that what is counted stays.
    private static final String HIDDEN = "i/····-····-····-····";

    private final Theme theme;
    private final Site site;
    private final Codes codes;

    Wording(Theme theme, Site site, Codes codes) {
        this.theme = theme;
        this.site = site;
        this.codes = codes;
    }

    String link(UUID invitation) {
        return site.signup("i/" + codes.of(invitation).value());
    }

    /// As it may be shown by a page that changes nothing: without its code until it has left.
    String shownLink(InvitationRow row) {
        return row.leftAt() == null ? site.signup(HIDDEN) : link(row.id());
    }

    /// To be pasted into a message.
    String message(InvitationRow row) {
        if (!row.invites()) return row.text();
        return theme.text(letter(row.text(), shownLink(row), PersonalLetter.Route.MESSAGE));
    }

    /// For the short note that goes along with a request to connect: without any link.
    String note(InvitationRow row) {
        return MergeFields.filled(row.text(), Map.of(MergeFields.PERSONAL_LINK, "", MergeFields.NEVER_LINK, ""))
                // with the comma before it, and without the stop behind it
                .replaceAll(",?\\s?https?://\\S*[^\\s.,;:!?)]", "")
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\n{2,}", "\n")
                .strip();
    }

    /// For a mail program of the author's own.
    String mail(InvitationRow row) {
        if (!row.invites()) return withoutInvitation(row);
        return theme.text(letter(row.text(), link(row.id()), PersonalLetter.Route.MAIL));
    }

    /// For her mailbox, by way of the ledger: the link is put in when it is sent.
    Message delivered(InvitationRow row) {
        if (!row.invites())
            return Message.withoutInvitation(
                    row.subject(), withoutInvitation(row), site.author(), theme.postalAddress());
        String link = site.signup("i/" + Message.link(Purpose.INVITE));
        return Message.letter(
                row.subject(),
                theme.text(letter(row.text(), link, PersonalLetter.Route.MAIL)),
                site.author(),
                theme.postalAddress());
    }

    private String withoutInvitation(InvitationRow row) {
        return theme.text(new PersonalLetter(row.text(), "", PersonalLetter.Route.MAIL));
    }

    private static PersonalLetter letter(String text, String link, PersonalLetter.Route route) {
        Map<String, String> links = Map.of(MergeFields.PERSONAL_LINK, link, MergeFields.NEVER_LINK, link + "#never");
        return new PersonalLetter(MergeFields.filled(text, links), link, route);
    }
}
