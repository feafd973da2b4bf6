package askfirst.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Letters that leave by the author's own hand.
@OnBothDatabases
class HandoverTest extends Outing {
    HandoverTest(Engine engine) {
        super(engine);
    }

    @Test
    void a_card_to_paste_has_the_link_the_way_to_stop_and_a_note_without_any() {
        UUID id = approved(knows("ines", "Ines", ""), Route.LINKEDIN);
        Card card = handover.card(id).orElseThrow();
        assertThat(card.message())
                .contains("Hello Ines", "one press here says so for good", "#never")
                .doesNotContainPattern("/i/\\w");
        assertThat(card.note().text()).doesNotContain("http", "{{").hasSizeLessThanOrEqualTo(200);
        assertThat(card.isLong()).isFalse();
        assertThat(card.copied()).isEmpty();
        assertThat(state(id)).isEqualTo(State.APPROVED);
        assertThat(handover.handedOver(id))
                .as("what nobody copied was not pasted")
                .isFalse();
        Card copied = handover.copied(id).orElseThrow();
        assertThat(invitations.look(code(copied.message()))).isEqualTo(new LookResult.Open());
        assertThat(copied.length()).isEqualTo(card.length());
        assertThat(handover.card(id)).contains(copied);
        assertThat(state(id)).isEqualTo(State.APPROVED);
        assertThat(handover.handedOver(id)).isTrue();
    }

    @Test
    void a_letter_for_her_own_mail_program_counts_as_left_and_not_as_sent() {
        UUID id = approved(knows("ines", "Ines", "ines@example.com"), Route.FILE);
        String file = new String(handover.export(id).orElseThrow().bytes(), UTF_8);
        assertThat(file).contains("To: ines@example.com", "Subject: A letter, if you like");
        assertThat(state(id)).isEqualTo(State.APPROVED);
        assertThat(outbox.look(id).orElseThrow().leftAt()).isPresent();
        assertThat(handover.handedOver(id)).isTrue();
        assertThat(state(id)).isEqualTo(State.HANDED_OVER);
    }
}
