package askfirst.desk;

import askfirst.connection.Connections;
import askfirst.theme.DeskPage;
import jakarta.inject.Singleton;
import java.util.List;

/// Addresses of which only the author knows whose they are.
@Singleton
final class QuestionHints implements Hints {
    private final Connections connections;

    QuestionHints(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Corner corner() {
        return Corner.ANSWERS;
    }

    @Override
    public List<DeskPage.Hint> hints() {
        int open = connections.questions().size();
        return open == 0
                ? List.of()
                : List.of(new DeskPage.Hint(
                        open == 1 ? "One address: whose is it?" : open + " addresses: whose are they?",
                        "/connections/questions"));
    }
}
