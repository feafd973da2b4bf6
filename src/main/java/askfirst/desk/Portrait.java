package askfirst.desk;

import askfirst.connection.Connection;
import askfirst.connection.Tie;
import askfirst.mail.EmailAddress;
import askfirst.suppression.Profile;
import askfirst.theme.ConnectionPage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Somebody of the address book, as the desk's pages show her.
record Portrait(LocalDate today, ZoneId zone) {

    ConnectionPage.Person of(Connection it) {
        return new ConnectionPage.Person(it.id().toString(), it.name(), about(it), said(it), badges(it));
    }

    private ConnectionPage.About about(Connection it) {
        return new ConnectionPage.About(
                it.position(),
                it.company(),
                it.profile().map(Profile::url).orElse(""),
                it.address().map(EmailAddress::wire).orElse(""),
                it.greeting().name(),
                switch (it.askedBy()) {
                    case UNKNOWN -> ConnectionPage.AskedBy.UNKNOWN;
                    case ME -> ConnectionPage.AskedBy.ME;
                    case THEM -> ConnectionPage.AskedBy.THEM;
                },
                it.connectedOn(),
                it.missingSince().map(at -> at.atZone(zone).toLocalDate()));
    }

    private ConnectionPage.Said said(Connection it) {
        return new ConnectionPage.Said(
                it.tie().map(Tie::ordinal).map(at -> at + 1).orElse(0),
                it.note(),
                it.reason(),
                it.lastTalked(),
                notNow(it));
    }

    private Set<ConnectionPage.Badge> badges(Connection it) {
        Set<ConnectionPage.Badge> badges = EnumSet.noneOf(ConnectionPage.Badge.class);
        if (it.isSuppressed()) badges.add(ConnectionPage.Badge.NEVER);
        if (notNow(it).isPresent()) badges.add(ConnectionPage.Badge.NOT_NOW);
        if (it.missingSince().isPresent()) badges.add(ConnectionPage.Badge.MISSING);
        if (it.greeting().wantsALook()) badges.add(ConnectionPage.Badge.CHECK_GREETING);
        return badges;
    }

    private Optional<LocalDate> notNow(Connection it) {
        return it.notNowUntil().filter(today::isBefore);
    }
}
