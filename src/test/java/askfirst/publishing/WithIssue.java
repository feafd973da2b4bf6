package askfirst.publishing;

import askfirst.database.Engine;
import askfirst.mail.Mail;
import askfirst.subscription.TestRooms;
import askfirst.subscription.WithRooms;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/// A test in the rooms, with one issue written.
abstract class WithIssue extends WithRooms {
    TestIssue rain;

    WithIssue(Engine engine) {
        super(engine);
    }

    @BeforeEach
    final void writes() throws IOException {
        rain = TestIssue.written(rooms, data);
    }

    /// By mail.
    final List<Mail> toldTheAuthor() {
        rooms.work();
        return rooms.mails.stream()
                .filter(it -> it.to().equals(TestRooms.SENDER.address()))
                .toList();
    }
}
