package askfirst.publishing;

import askfirst.delivery.Begun;
import askfirst.live.Live;
import jakarta.inject.Singleton;

/// Whether this database's history is the one that goes on; and what another one knew, before this one sends.
@Singleton
class History {
    private final Live live;
    private final Begun begun;
    private final PublicationRepository publications;

    History(Live live, Begun begun, PublicationRepository publications) {
        this.live = live;
        this.begun = begun;
        this.publications = publications;
    }

    /// Asked before anything is planned or sent.
    boolean isLive() {
        if (!live.maySend()) return false;
        live.keepUp(this::begins);
        return true;
    }

    /// Asked before each turn of a sending.
    boolean goesOn() {
        return live.goesOn();
    }

    /// Whatever database was saved until now is an older one.
    void moveOn() {
        live.moveOn();
    }

    /// Before it is sent: whom this machine began to send it to, and the database does not know, is unknown.
    void settle(PublicationRow publication) {
        if (begun.earlier().contains(publication.id())) begun.settle(publication.id());
    }

    /// What is planned already at once, so that its author sees who is unknown before she decides.
    private void begins() {
        begun.endHistory();
        begun.earlier()
                .forEach(id ->
                        publications.byId(id).filter(PublicationRow::isPlanned).ifPresent(it -> begun.settle(it.id())));
    }
}
