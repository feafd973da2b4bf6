package askfirst.invitation;

import jakarta.inject.Singleton;
import java.util.List;

/// The author's reading list.
@Singleton
class Readings {
    private final AnswerRepository answers;

    Readings(AnswerRepository answers) {
        this.answers = answers;
    }

    List<Reading> list() {
        return answers.readings().stream()
                .map(row -> new Reading(row.name(), row.url(), row.toldAt()))
                .toList();
    }
}
