package askfirst.subscription;

import askfirst.connection.Connections;
import askfirst.suppression.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the author does with her readers, and sees of them.
public interface AuthorActs {
    <T> T bean(Class<T> type);

    default Connections connections() {
        return bean(Connections.class);
    }

    default Audited audit() {
        return Audited.by(bean(Readers.class)::audit);
    }

    default ImportReport bring(Iterable<ImportRow> rows) {
        return bean(Imports.class).run(rows, TestRooms.SITE.zone());
    }

    default Readership readership() {
        return bean(Readerships.class).now();
    }

    default ImportReport rehearse(List<ImportRow> rows) {
        return bean(Imports.class).rehearse(rows, TestRooms.SITE.zone());
    }

    default void remove(String address) {
        bean(Dismissals.class).remove(TestRooms.address(address));
    }

    default void suppress(String address) {
        bean(Nevers.class).say(TestRooms.address(address), Reason.AUTHOR);
    }

    default void eraseAsAuthor(Subscriber reader) {
        bean(Erasure.class).erase(reader.id(), Kept.FINGERPRINT);
    }

    default List<Consent> consents(Subscriber reader) {
        return bean(Readers.class).consents(reader);
    }

    default Optional<Subscriber> everAt(String address) {
        return bean(Readers.class).everAt(TestRooms.address(address));
    }

    default List<Subscriber> readers() {
        List<Subscriber> readers = new ArrayList<>();
        bean(Readers.class).each(readers::add);
        return readers;
    }
}
