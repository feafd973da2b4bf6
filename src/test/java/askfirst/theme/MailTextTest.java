package askfirst.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MailTextTest {
    private final Theme theme = Theme.classic(Samples.site());

    @Test
    void every_mail_says_who_writes_why_you_get_it_and_the_postal_address_in_both_parts() {
        for (MailModel mail : Samples.mails("Rain")) {
            MailText text = theme.mail(mail);
            for (String part :
                    new String[] {text.text(), Jsoup.parse(text.html()).text()})
                assertThat(part).contains("Ann Author", "Rain, mostly", "You get this", "Wall Lane 1, 12345 Rainham");
            assertThat(text.subject()).isNotBlank().doesNotContain("\n");
        }
    }

    @Test
    void readers_find_the_link_that_stops_the_letters_in_both_parts() {
        List<MailModel> mails = Samples.mails("Rain");
        for (MailModel mail : mails.subList(mails.size() - 2, mails.size())) {
            MailText text = theme.mail(mail);
            assertThat(text.text()).contains("https://signup.example/stop/t0ken");
            assertThat(Jsoup.parse(text.html()).select("a[href=https://signup.example/stop/t0ken]"))
                    .hasSize(1);
        }
    }

    @Test
    void the_confirmation_asks_for_a_press_and_advertises_nothing() {
        MailText mail = theme.mail(Samples.mails("Rain").getFirst());
        assertThat(mail.subject()).isEqualTo("Shall I send you “Rain, mostly”?");
        assertThat(mail.text()).contains("https://signup.example/confirm/t0ken", "If it was not you, do nothing");
        assertThat(Jsoup.parse(mail.html()).select("img")).isEmpty();
    }

    @Test
    void styles_are_inlined_tables_are_marked_and_nothing_is_fetched_but_the_letters_own_photos() {
        Document html = Jsoup.parse(theme.mail(Samples.mails("Rain").getLast()).html());
        assertThat(html.select("p")).allMatch(p -> p.hasAttr("style"));
        assertThat(html.select("table:not([role=presentation]), script, link")).isEmpty();
        assertThat(html.select("img[srcset]")).isEmpty();
        assertThat(html.select("img").attr("width")).isEqualTo("520");
        assertThat(html.html().length()).isLessThan(20_000);
    }

    @Test
    void a_hostile_title_stays_text() {
        MailText mail = theme.mail(Samples.mails(ThemeTest.HOSTILE).getLast());
        assertThat(Jsoup.parse(mail.html()).select("b, script")).isEmpty();
        assertThat(mail.text()).contains(ThemeTest.HOSTILE);
    }
}
