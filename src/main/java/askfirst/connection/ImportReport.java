package askfirst.connection;

import java.util.List;
import java.util.stream.Stream;

/// What an import found and did, in numbers.
///
/// @param files               the files that were read, as `Connections.csv: connections`
/// @param people              whom the files name, each once
/// @param found               what their rows were like
/// @param done                what that did to the address book
/// @param withAddress         how many of `people` have a usable address now
/// @param talkedLately        how many of `people` the author talked to in the last 14 days
/// @param askedNotToBeContacted how many of `people` are never to be written to
/// @param questions           how many addresses wait for the author to say whose they are
public record ImportReport(
        List<String> files,
        int people,
        Found found,
        Done done,
        int withAddress,
        int talkedLately,
        int askedNotToBeContacted,
        int questions) {

    /// What the rows were like.
    ///
    /// @param duplicates      rows about somebody an earlier row is about
    /// @param plainAddresses  people with one valid address in the file
    /// @param unusable        address cells that hold no address, or more than one
    /// @param sharedAddresses addresses that are another person's already, and so were left out
    /// @param cleaned         cells in which something invisible was
    /// @param cut             cells that were too long
    /// @param droppedUrls     profile addresses that are none
    /// @param unreadDates     dates that are no day
    public record Found(
            int rows,
            int rowsWithoutName,
            int duplicates,
            int plainAddresses,
            List<Cell> unusable,
            int sharedAddresses,
            int cleaned,
            int cut,
            int droppedUrls,
            int unreadDates,
            List<Refused> refused) {
        static final Found NOTHING = new Found(0, 0, 0, 0, List.of(), 0, 0, 0, 0, 0, List.of());

        Found and(Found more) {
            return new Found(
                    rows + more.rows,
                    rowsWithoutName + more.rowsWithoutName,
                    duplicates + more.duplicates,
                    plainAddresses + more.plainAddresses,
                    Stream.concat(unusable.stream(), more.unusable.stream()).toList(),
                    sharedAddresses + more.sharedAddresses,
                    cleaned + more.cleaned,
                    cut + more.cut,
                    droppedUrls + more.droppedUrls,
                    unreadDates + more.unreadDates,
                    Stream.concat(refused.stream(), more.refused.stream()).toList());
        }

        Found sharing(int addresses) {
            return new Found(
                    rows,
                    rowsWithoutName,
                    duplicates,
                    plainAddresses,
                    unusable,
                    addresses,
                    cleaned,
                    cut,
                    droppedUrls,
                    unreadDates,
                    refused);
        }
    }

    /// What happened to the address book.
    ///
    /// @param missing    people who are not in this file, the newest, any more
    /// @param messages   people whose last message is a later one now
    /// @param invitations people of whom it is new who asked whom
    /// @param addresses  addresses that an address book added
    public record Done(
            int added, int changed, int unchanged, int missing, int messages, int invitations, int addresses) {}

    /// @param row as a spreadsheet counts
    public record Cell(int row, String text) {}

    /// @param row as a spreadsheet counts
    public record Refused(int row, String reason) {}
}
