package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What holds between any two moves.
record Invariants(World world, Standing before, Standing after) {

    void hold(Move move, List<Letter> sent) {
        nobodyIsAReaderWithoutHerOwnYes();
        everyReaderIsProven();
        suppressionWins();
        if (!move.forgets()) receiptsAreOnlyAdded();
        if (move.looks())
            assertThat(after.tables()).as("a look changes nothing").isEqualTo(before.tables());
        sent.forEach(this::mayBeSent);
    }

    private void nobodyIsAReaderWithoutHerOwnYes() {
        Set<String> added = new HashSet<>(after.readers());
        added.removeAll(before.readers());
        assertThat(added).as("who becomes a reader").isSubsetOf(world.admissible);
    }

    private void everyReaderIsProven() {
        Audited audit = world.rooms().audit();
        assertThat(audit.unproven()).as("without a proof").isEmpty();
        for (Audit.Entry entry : audit.entries()) {
            for (Consent consent : world.rooms().consents(entry.subscriber()))
                assertThat(List.of(consent.form(), consent.yes()))
                        .as("words and their hash")
                        .allMatch(words -> words.equals(Words.of(words.text())));
        }
    }

    private void suppressionWins() {
        Set<String> both = new HashSet<>(after.readers());
        both.retainAll(after.suppressed());
        assertThat(both).as("readers whose mailbox is suppressed").isEmpty();
        Set<String> lifted = new HashSet<>(before.suppressed());
        lifted.removeAll(after.suppressed());
        assertThat(lifted).as("whose suppression ends").isSubsetOf(world.liftable);
        assertThat(after.suppressed()).as("who is suppressed").isSubsetOf(world.barred.keySet());
    }

    private void receiptsAreOnlyAdded() {
        assertThat(before.tables().get("consent"))
                .as("receipts")
                .isSubsetOf(after.tables().get("consent"));
    }

    private void mayBeSent(Letter letter) {
        String to = letter.to();
        assertThat(letter.mail().subject()
                        + letter.mail().text()
                        + letter.mail().html())
                .as("nothing a stranger typed is in a mail")
                .doesNotContainIgnoringCase(Move.Asks.SUBMITTED);
        if (before.suppressed().contains(to)) {
            assertThat(world.isWishedSince(to))
                    .as("its owner wished for this mail")
                    .isTrue();
            if (!world.erased.contains(to))
                assertThat(letter.kind()).as("to a suppressed mailbox").isEqualTo(Letter.Kind.RETURN);
        }
        switch (letter.kind()) {
            case CONFIRMATION -> {
                assertThat(world.wishes)
                        .as("who asked")
                        .anyMatch(wish -> wish.address().equals(to));
                isSeldom(letter, Duration.ofHours(24), Duration.ofDays(90));
            }
            case RETURN -> isSeldom(letter, Duration.ofHours(24), Duration.ofDays(90));
            case NOTICE -> {
                assertThat(before.readers()).as("who is told that she reads").contains(to);
                isSeldom(letter, Duration.ofDays(7), Duration.ofDays(7));
            }
            case MOVED ->
                assertThat(world.letters)
                        .as("whose letters left")
                        .anyMatch(it -> it.to().equals(to));
        }
    }

    /// Not counting second copies of a mail nobody knows the end of, nor what the database forgot by a restore.
    private void isSeldom(Letter letter, Duration once, Duration threeTimes) {
        Map<String, Instant> first = new LinkedHashMap<>();
        for (Letter each : world.letters.subList(0, world.forgotten))
            first.put(each.mail().id(), Instant.MIN);
        for (Letter each : world.letters)
            if (each.kind() == letter.kind() && each.to().equals(letter.to()))
                first.putIfAbsent(each.mail().id(), each.sentAt());
        List<Instant> firsts =
                first.values().stream().filter(at -> at != Instant.MIN).toList().reversed();
        if (firsts.size() > 1)
            assertThat(Duration.between(firsts.get(1), firsts.get(0)))
                    .as("since the last such mail")
                    .isGreaterThanOrEqualTo(once);
        if (firsts.size() > 3)
            assertThat(Duration.between(firsts.get(3), firsts.get(0)))
                    .as("since the third last such mail")
                    .isGreaterThanOrEqualTo(threeTimes);
    }

    static void nothingIsLeftOf(Subscriber reader, Map<String, List<String>> tables) {
        tables.forEach((table, rows) -> assertThat(rows)
                .as("rows of " + table + " after she was erased")
                .noneMatch(row ->
                        row.toLowerCase(Locale.ROOT).contains(reader.address().normal())));
    }
}
