package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What makes the mails of a round wait for the author.
@OnBothDatabases
class MailPausesTest extends Outing {
    MailPausesTest(Engine engine) {
        super(engine);
    }

    @Test
    void two_nevers_pause_a_round_until_the_author_has_seen_them() {
        inOneRound(4, 0);
        for (int i = 0; i < 2; i++) {
            work();
            invitations.never(code(rooms.mails.getLast().text()), Optional.empty());
            rooms.clock.pass(Duration.ofMinutes(3));
        }
        work();
        assertThat(rooms.mails).hasSize(2);
        Round round = rounds.list().getFirst();
        assertThat(round.mail()).isEqualTo(Round.Standing.PAUSED_BY_NEVERS);
        rounds.goOn(round.id());
        work();
        assertThat(rooms.mails).hasSize(3);
    }

    @Test
    void two_bounced_mails_pause_a_round_and_each_may_go_the_other_way_once() {
        List<UUID> chosen = inOneRound(3, 0);
        rooms.everyMailNow(new SendResult.Refused(550));
        for (int i = 0; i < 4; i++) {
            work();
            rooms.clock.pass(Duration.ofMinutes(3));
        }
        assertThat(rooms.mails).hasSize(2);
        assertThat(rounds.list().getFirst().mail()).isEqualTo(Round.Standing.PAUSED_BY_BOUNCES);
        UUID bounced = chosen.stream()
                .filter(id -> state(id) == State.BOUNCED)
                .findFirst()
                .orElseThrow();
        assertThat(handover.otherRoute(bounced)).isTrue();
        handover.copied(bounced);
        assertThat(handover.handedOver(bounced)).isTrue();
        assertThat(handover.bounced(bounced)).isFalse();
        assertThat(handover.otherRoute(bounced)).isFalse();
    }
}
