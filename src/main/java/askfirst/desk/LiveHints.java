package askfirst.desk;

import askfirst.live.Live;
import askfirst.live.Standing;
import askfirst.theme.DeskPage;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/// That nothing is sent, because a backup was put back; before everything else on the first page.
@Singleton
@Order(-1)
final class LiveHints implements Hints {
    private final Live live;

    LiveHints(Live live) {
        this.live = live;
    }

    @Override
    public Corner corner() {
        return Corner.ANSWERS;
    }

    @Override
    public List<DeskPage.Hint> hints() {
        return switch (live.standing()) {
            case Standing.Sends() -> List.of();
            case Standing.Locked(var why, var of, var lately) ->
                List.of(new DeskPage.Hint(why.sentence() + " Is it the live one now?", "/live"));
        };
    }
}
