package askfirst.desk;

import askfirst.connection.ImportReport;
import askfirst.theme.ConnectionPage;

/// What an import found and did, as the desk's page shows it.
final class ImportNumbers {
    private ImportNumbers() {}

    static ConnectionPage of(ImportReport report) {
        return new ConnectionPage.ConnectionImported("Imported", found(report), done(report), report.files());
    }

    private static ConnectionPage.Found found(ImportReport report) {
        ImportReport.Found found = report.found();
        return new ConnectionPage.Found(
                report.people(),
                found.rowsWithoutName(),
                found.duplicates(),
                report.withAddress(),
                report.talkedLately(),
                report.askedNotToBeContacted(),
                found.unusable().stream()
                        .map(it -> new ConnectionPage.Row(it.row(), it.text()))
                        .toList(),
                found.refused().stream()
                        .map(it -> new ConnectionPage.Row(it.row(), it.reason()))
                        .toList(),
                new ConnectionPage.Oddities(
                        found.cleaned(),
                        found.cut(),
                        found.droppedUrls(),
                        found.unreadDates(),
                        found.sharedAddresses()));
    }

    private static ConnectionPage.Done done(ImportReport report) {
        ImportReport.Done done = report.done();
        return new ConnectionPage.Done(
                done.added(),
                done.changed(),
                done.unchanged(),
                done.missing(),
                done.messages(),
                done.invitations(),
                done.addresses(),
                report.questions());
    }
}
