package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.site.Settings;
import askfirst.subscription.RequestResult;
import askfirst.subscription.TestRooms;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class AnswersTest extends Outing {
    AnswersTest(Engine engine) {
        super(engine);
    }

    @Test
    void a_yes_is_a_request_and_the_press_in_the_mail_makes_the_reader_whose_receipt_names_the_invitation() {
        String code = pasted(knows("ines", "Ines", ""));
        assertThat(invitations.look(code.toLowerCase(Locale.ROOT).replace("-", " ")))
                .isEqualTo(new LookResult.Open());
        assertThat(invitations.accept(code, TestRooms.asks(NETWORK, "ines@example.com")))
                .isEqualTo(new AcceptResult.WrittenDown());
        assertThat(rooms.readers()).isEmpty();
        assertThat(invitations.look(code)).isEqualTo(new LookResult.Answered());
        rooms.work();
        rooms.subscriptions.confirm(rooms.confirmLink());
        var yes = rooms.consents(rooms.readers().getFirst()).getFirst();
        assertThat(yes.began()).isEqualTo("invitation");
        assertThat(yes.invitation()).isPresent();
        assertThat(yes.form().text()).contains("Where shall it go?");
        assertThat(yes.page()).isEmpty();
        assertThat(rooms.audit().unproven()).isEmpty();
    }

    @Test
    void only_one_yes_answers_and_another_visitor_is_a_stranger() {
        String code = pasted(knows("ines", "Ines", ""));
        invitations.accept(code, TestRooms.asks(NETWORK, "ines@example.com"));
        invitations.accept(code, TestRooms.asks(NETWORK, "other@example.com"));
        assertThat(rooms.count("select count(*) from request where began = 'invitation'"))
                .isEqualTo(1);
        assertThat(rooms.count("select count(*) from request where began = 'form' and page = ''"))
                .isEqualTo(1);
    }

    @Test
    void a_yes_that_fails_leaves_the_form_and_the_invitation_open() {
        rooms.close();
        into(new TestRooms(engine, data, TestRooms.SITE, Settings.Ceilings.SHIPPED));
        String code = pasted(knows("ines", "Ines", ""));
        rooms.change("alter table invitation add constraint no_yes check (state <> 'ACCEPTED')");
        assertThatException().isThrownBy(() -> invitations.accept(code, TestRooms.asks(NETWORK, "ines@example.com")));
        assertThat(rooms.count("select count(*) from request")).isZero();
        for (int i = 0; i < 5; i++)
            assertThat(rooms.askFrom(NETWORK, "r" + i + "@example.com")).isInstanceOf(RequestResult.WrittenDown.class);
        rooms.change("alter table invitation drop constraint no_yes");
        assertThat(invitations.accept(code, TestRooms.asks(NETWORK, "ines@example.com")))
                .isEqualTo(new AcceptResult.WrittenDown());
        assertThat(rooms.count("select max(taken) from permit where bucket like '%network%'"))
                .isEqualTo(7);
    }

    @Test
    void a_hundred_yeses_at_once_and_one_answers() throws Exception {
        String code = pasted(knows("ines", "Ines", ""));
        Crowds.atOnce(100, () -> invitations.accept(code, TestRooms.asks(NETWORK, "ines@example.com")));
        assertThat(rooms.count("select count(*) from request where began = 'invitation'"))
                .isEqualTo(1);
        assertThat(rooms.count("select count(*) from request")).isEqualTo(100);
    }

    @Test
    void a_no_may_become_a_yes_for_thirty_days() {
        String code = pasted(knows("ines", "Ines", ""));
        assertThat(invitations.decline(code)).isEqualTo(new DeclineResult.Declined());
        assertThat(invitations.look(code)).isEqualTo(new LookResult.Answered());
        rooms.clock.pass(Duration.ofDays(29));
        invitations.accept(code, TestRooms.asks(NETWORK, "ines@example.com"));
        assertThat(rooms.count("select count(*) from request where began = 'invitation'"))
                .isEqualTo(1);
        String late = pasted(knows("other", "Ines", ""));
        invitations.decline(late);
        rooms.clock.pass(Duration.ofDays(31));
        invitations.accept(late, TestRooms.asks(NETWORK, "other@example.com"));
        assertThat(rooms.count("select count(*) from request where began = 'form'"))
                .isEqualTo(1);
    }

    @Test
    void whoever_comes_later_cannot_tell_a_no_from_a_yes_or_a_never_now_or_in_years() {
        String yes = pasted(knows("a", "Ada", ""));
        String no = pasted(knows("b", "Berta", ""));
        String never = pasted(knows("c", "Carla", ""));
        invitations.accept(yes, TestRooms.asks(NETWORK, "ada@example.com"));
        invitations.decline(no);
        invitations.never(never, Optional.empty());
        for (int days : List.of(0, 40, 200)) {
            rooms.clock.pass(Duration.ofDays(days));
            invitations.tidy();
            for (String code : List.of(yes, no, never)) {
                assertThat(invitations.look(code)).isEqualTo(new LookResult.Answered());
                assertThat(invitations.decline(code)).isEqualTo(new DeclineResult.Answered());
                assertThat(invitations.readMe(code, "https://a.example.org")).isEqualTo(new ReadMeResult.Noted());
                assertThat(invitations.accept(code, TestRooms.asks(NETWORK, "other@example.com")))
                        .isEqualTo(new AcceptResult.WrittenDown());
                // a no may become a yes by that
                rooms.change("update invitation set state = 'DECLINED' where state = 'ACCEPTED' and profile = 'b'");
            }
        }
    }

    @Test
    void without_an_answer_it_expires_and_half_a_year_later_only_fingerprints_are_left() {
        UUID person = knows("ines", "Ines", "");
        String code = pasted(person);
        rooms.clock.pass(Duration.ofDays(31));
        assertThat(invitations.look(code)).isEqualTo(new LookResult.Nothing());
        invitations.tidy();
        rooms.clock.pass(Duration.ofDays(181));
        invitations.tidy();
        assertThat(rooms.count(
                        "select count(*) from invitation where state = 'FORGOTTEN' and text = '' and drafted = ''"
                                + " and profile is null"))
                .isEqualTo(1);
        assertThat(invitations.look(code)).isEqualTo(new LookResult.Nothing());
        assertThat(outbox.choose(person)).isEqualTo(new ChooseResult.AlreadyInvited());
    }

    @Test
    void an_unknown_code_changes_nothing_but_a_strangers_ask() {
        var before = rooms.tables();
        assertThat(invitations.look("0000-0000-0000-0000")).isEqualTo(new LookResult.Nothing());
        assertThat(invitations.decline("?")).isEqualTo(new DeclineResult.Nothing());
        assertThat(invitations.never("", Optional.of(TestRooms.address("victim@example.com"))))
                .isEqualTo(new NeverResult.Nothing());
        assertThat(rooms.tables()).isEqualTo(before);
        invitations.accept("?", TestRooms.asks(NETWORK, "ines@example.com"));
        assertThat(rooms.count("select count(*) from request where began = 'form'"))
                .isEqualTo(1);
    }

    @Test
    void where_she_can_be_read_is_noted_once() {
        String code = pasted(knows("ines", "Ines", ""));
        invitations.readMe(code, "https://early.example.org");
        invitations.accept(code, TestRooms.asks(NETWORK, "ines@example.com"));
        assertThat(invitations.readMe(code, "javascript:alert(1)")).isEqualTo(new ReadMeResult.NoUrl());
        assertThat(invitations.readMe(code, "blog.example.org/ines")).isEqualTo(new ReadMeResult.Noted());
        invitations.readMe(code, "https://spam.example.org");
        assertThat(invitations.readings())
                .extracting(Reading::name, Reading::url)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ines Person ines", "https://blog.example.org/ines"));
    }

    @Test
    void a_bare_link_for_one_person_is_her_one_invitation() {
        UUID person = knows("ines", "Ines", "");
        LinkResult first = invitations.linkFor(person);
        assertThat(first).isInstanceOf(LinkResult.Link.class);
        assertThat(invitations.linkFor(person)).isEqualTo(first);
        String code = code(((LinkResult.Link) first).url());
        assertThat(invitations.look(code)).isEqualTo(new LookResult.Open());
        invitations.decline(code);
        assertThat(invitations.linkFor(person)).isEqualTo(new LinkResult.AlreadyInvited());
    }

    @Test
    void a_round_counts_people() {
        List<UUID> people = List.of(knows("a", "A", ""), knows("b", "B", ""), knows("c", "C", ""), knows("d", "D", ""));
        List<UUID> chosen = people.stream().map(this::chosen).toList();
        rounds.begin(ROUND, chosen);
        for (UUID id : chosen) {
            outbox.open(id);
            outbox.approve(id, Route.LINKEDIN);
            handover.copied(id);
            handover.handedOver(id);
        }
        var codes = rooms.bean(Wording.class);
        invitations.accept(code(codes.link(chosen.get(0))), TestRooms.asks(NETWORK, "a@example.com"));
        invitations.decline(code(codes.link(chosen.get(1))));
        outbox.wroteBack(chosen.get(2));
        Round round = rounds.list().getFirst();
        assertThat(round.numbers()).isEqualTo(new RoundNumbers(0, 4, 1, 1, 0, 1, 1, 0, 0));
        assertThat(round.numbers().answered()).isEqualTo(3);
        assertThat(round.answers().values()).containsExactly(3);
    }
}
