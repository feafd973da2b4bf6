package askfirst.connection;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything one upload says, before anything is written.
final class Reading {
    private final List<String> files = new ArrayList<>();
    private final List<ImportResult.Seen> notRecognised = new ArrayList<>();
    private final List<PeopleFile> people = new ArrayList<>();
    private final List<MessagesFile> messages = new ArrayList<>();
    private final List<InvitationsFile> invitations = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final LocalDate today;
    private final ImportProgress progress;
    private int done;
    private int total;

    private Reading(LocalDate today, ImportProgress progress) {
        this.today = today;
        this.progress = progress;
    }

    /// A part that is already known to be what it is.
    private record Recognised(PartText text, Optional<Table> table) {}

    static Reading of(Upload upload, Aliases aliases, LocalDate today, ImportProgress progress) throws IOException {
        var reading = new Reading(today, progress);
        List<Recognised> recognised = new ArrayList<>();
        for (Upload.Part part : upload.parts()) {
            PartText text = PartText.of(part);
            Optional<Table> table = part.isVcard() ? Optional.empty() : Table.in(text, aliases);
            if (table.isPresent() || part.isVcard()) {
                recognised.add(new Recognised(text, table));
                reading.total += text.lines();
            } else reading.notRecognised.add(new ImportResult.Seen(part.name(), Table.widest(text)));
        }
        for (Recognised each : recognised) reading.read(each);
        progress.rows(reading.total, reading.total);
        return reading;
    }

    List<String> files() {
        return files;
    }

    List<ImportResult.Seen> notRecognised() {
        return notRecognised;
    }

    List<PeopleFile> people() {
        return people;
    }

    List<MessagesFile> messages() {
        return messages;
    }

    List<InvitationsFile> invitations() {
        return invitations;
    }

    List<Contact> contacts() {
        return contacts;
    }

    boolean isEmpty() {
        return people.stream().allMatch(it -> it.found().rows() == 0)
                && messages.stream().allMatch(it -> it.rows() == 0)
                && invitations.stream().allMatch(it -> it.rows() == 0)
                && contacts.isEmpty();
    }

    private void read(Recognised it) throws IOException {
        String name = it.text().part().name();
        if (it.table().isEmpty()) {
            contacts.addAll(Vcards.read(it.text(), this::step));
            files.add(name + ": vcards");
            return;
        }
        Table table = it.table().get();
        switch (table.kind()) {
            case CONNECTIONS -> people.add(PeopleFile.read(table, today, this::step));
            case MESSAGES -> messages.add(MessagesFile.read(table, this::step));
            case INVITATIONS -> invitations.add(InvitationsFile.read(table, this::step));
            case ADDRESS_BOOK -> contacts.addAll(Contact.of(table, this::step));
        }
        files.add(name + ": " + table.kind().word());
    }

    private void step() {
        done++;
        if (done % 500 == 0) progress.rows(Math.min(done, total), total);
    }
}
