package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askfirst.database.Engine;
import askfirst.delivery.Balance;
import askfirst.live.Live;
import askfirst.mail.SendResult;
import askfirst.subscription.TestRooms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Under a process that sends, a standby takes over that lacks what was claimed last.
class ReplacedServerTest {
    @TempDir
    Path data;

    @Test
    void nobody_gets_it_twice_and_its_author_is_asked() throws IOException {
        try (TestRooms rooms = new TestRooms(Engine.POSTGRES, data)) {
            rooms.bean(Live.class).start();
            TestIssue rain = TestIssue.written(rooms, data);
            rain.readers("anna@example.com", "ben@example.com");
            rooms.bean(Publisher.class).send("rain", new When.Now());
            rain.plan();
            AtomicBoolean isReplaced = new AtomicBoolean();
            rooms.everyCopy(_ -> {
                if (isReplaced.getAndSet(true)) return new SendResult.Sent();
                rooms.change("alter table live rename to saved; create table live as select * from saved;"
                        + "update delivery set state = 'QUEUED' where publication_id is not null;"
                        + "delete from lease");
                throw new IllegalStateException("the server is gone");
            });
            assertThatThrownBy(rain::work).hasMessageContaining("the server is gone");
            assertThat(isReplaced).isTrue();
            rooms.copies.clear();
            rain.work();
            assertThat(rooms.copies).isEmpty();
            rooms.bean(Restores.class).sayLive();
            rain.work();
            assertThat(rain.standing().pause()).isEqualTo(Pause.RESTORED);
            rooms.bean(Sendings.class).resume("rain");
            rain.work();
            assertThat(rain.standing().balance()).isEqualTo(new Balance(0, 0, 0, 0, 0, 0, 2));
            assertThat(rooms.copies).isEmpty();
        }
    }
}
