package askfirst.cli;

import askfirst.connection.ImportReport;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What the author hears about an import into her address book.
record ConnectionsImportAnswer(ImportReport report) {
    private static final int SHOWN = 20;

    List<String> lines() {
        ImportReport.Found found = report.found();
        ImportReport.Done done = report.done();
        List<String> lines = new ArrayList<>();
        found.refused().stream().limit(SHOWN).forEach(it -> lines.add("Row " + it.row() + " " + it.reason() + "."));
        found.unusable().stream()
                .limit(SHOWN)
                .forEach(it -> lines.add("Row " + it.row() + ": no single address in: " + Printable.of(it.text())));
        report.files().forEach(it -> lines.add("Read " + Printable.of(it) + "."));
        lines.add("People: " + report.people() + " (" + done.added() + " new, " + done.changed() + " changed, "
                + done.unchanged() + " unchanged). Rows without a name (hidden profiles): " + found.rowsWithoutName()
                + ". Duplicates joined: " + found.duplicates() + ".");
        lines.add("With an address: " + report.withAddress()
                + ". About 1 in 100 is normal; for the others there is a message to paste.");
        lines.add("Talked to in the last 14 days: " + report.talkedLately() + ". Asked not to be contacted: "
                + report.askedNotToBeContacted() + ".");
        some(lines, done.missing(), "not in this export any more; kept, and marked");
        some(lines, done.addresses(), "got an address from your address book");
        some(lines, found.cleaned(), "cells had something invisible in them, which was taken out");
        some(lines, found.cut(), "cells were too long and were cut");
        some(lines, found.droppedUrls(), "profile addresses were none and were left out");
        some(lines, found.unreadDates(), "dates were no day and were left out");
        some(lines, found.sharedAddresses(), "addresses are somebody else's already and were left out");
        some(lines, report.questions(), "addresses may be somebody's; decide with: askfirst connections answer");
        lines.add("Nobody was subscribed and nothing was sent.");
        return lines;
    }

    void write(JsonGenerator json) throws IOException {
        ImportReport.Found found = report.found();
        ImportReport.Done done = report.done();
        json.writeStartObject();
        json.writeArrayFieldStart("files");
        for (String file : report.files()) json.writeString(file);
        json.writeEndArray();
        json.writeNumberField("data_rows", found.rows());
        json.writeNumberField("people", report.people());
        json.writeNumberField("rows_without_name", found.rowsWithoutName());
        json.writeNumberField("duplicate_rows", found.duplicates());
        json.writeNumberField("people_with_plain_valid_email", found.plainAddresses());
        json.writeNumberField(
                "people_with_unusable_email_cell", found.unusable().size());
        json.writeNumberField("new", done.added());
        json.writeNumberField("changed", done.changed());
        json.writeNumberField("unchanged", done.unchanged());
        json.writeNumberField("missing", done.missing());
        json.writeNumberField("with_address", report.withAddress());
        json.writeNumberField("talked_lately", report.talkedLately());
        json.writeNumberField("asked_not_to_be_contacted", report.askedNotToBeContacted());
        json.writeNumberField("last_messages", done.messages());
        json.writeNumberField("invitations", done.invitations());
        json.writeNumberField("addresses_added", done.addresses());
        json.writeNumberField("addresses_to_answer", report.questions());
        json.writeNumberField("shared_addresses", found.sharedAddresses());
        json.writeNumberField("cells_cleaned", found.cleaned());
        json.writeNumberField("cells_cut", found.cut());
        json.writeNumberField("urls_dropped", found.droppedUrls());
        json.writeNumberField("dates_not_read", found.unreadDates());
        json.writeArrayFieldStart("unusable_addresses");
        for (ImportReport.Cell it : found.unusable()) cell(json, it.row(), "cell", it.text());
        json.writeEndArray();
        json.writeArrayFieldStart("refused");
        for (ImportReport.Refused it : found.refused()) cell(json, it.row(), "reason", it.reason());
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void cell(JsonGenerator json, int row, String name, String text) throws IOException {
        json.writeStartObject();
        json.writeNumberField("row", row);
        json.writeStringField(name, text);
        json.writeEndObject();
    }

    private static void some(List<String> lines, int count, String what) {
        if (count > 0) lines.add(count + " " + what + ".");
    }
}
