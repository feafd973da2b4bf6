package askfirst.connection;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.text.Collator;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody is found by, in the columns of her row that the database sorts and searches.
///
/// @param called     her name as [Names#normal] has it
/// @param words      everything known of her, likewise
/// @param place      her place in the author's alphabet
/// @param lastTalked in the site's zone
/// @param foundIn    which alphabet and which zone
@MappedEntity("connection")
record FindingRow(
        @Id UUID id,
        String called,
        String words,
        String place,
        @Nullable LocalDate lastTalked,
        String foundIn) {
    /// because an index holds no longer keys
    private static final int LONGEST = 100;

    private static final int LONGEST_NAME = 400;

    static FindingRow of(ConnectionRow row, Alphabet alphabet) {
        return new FindingRow(
                row.id(),
                called(row.name()),
                Names.normal(String.join(
                        " ", row.first(), row.last(), row.company(), row.position(), row.note(), row.reason())),
                place(row.last() + " " + row.first(), alphabet.names()),
                row.lastTalked(alphabet.zone()).orElse(null),
                alphabet.name());
    }

    /// One sign may become eighteen, and so a name longer than its column.
    static String called(String name) {
        String normal = Names.normal(name);
        return normal.substring(0, Math.min(normal.length(), LONGEST_NAME));
    }

    private static String place(String name, Collator names) {
        String start = name.substring(0, Math.min(name.length(), LONGEST));
        return HexFormat.of().formatHex(names.getCollationKey(start).toByteArray());
    }
}
