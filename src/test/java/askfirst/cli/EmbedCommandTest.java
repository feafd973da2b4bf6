package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedCommandTest {
    @TempDir
    Path folder;

    @Test
    void the_form_posts_to_the_sign_up_and_brings_no_script_and_no_third_party() {
        var typed = Shell.in(folder).withNewsletter().type("embed");
        assertThat(typed.code()).isZero();
        assertThat(typed.err()).isEmpty();
        assertThat(typed.out())
                .contains("<form", "action=\"https://letters.example/subscribe\"", "method=\"post\"", "type=\"email\"")
                .doesNotContain("<script", "<img", "<iframe", "style=");
    }

    @Test
    void an_archive_apart_from_the_sign_up_posts_to_the_sign_up() {
        var shell = Shell.in(folder).withNewsletter();
        shell.write(
                "site-content/newsletter.yml",
                shell.read("site-content/newsletter.yml") + "signup-url: https://yes.letters.example/\n");
        assertThat(shell.type("embed").out()).contains("action=\"https://yes.letters.example/subscribe\"");
    }

    @Test
    void a_form_that_leads_to_this_machine_says_so_beside_it() {
        var shell = Shell.in(folder).withNewsletter();
        shell.write(
                "site-content/newsletter.yml",
                shell.read("site-content/newsletter.yml").replace("base-url: https://letters.example/\n", ""));
        var typed = shell.type("embed");
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("http://localhost:8080/subscribe").doesNotContain("base-url");
        assertThat(typed.err()).contains("set base-url in newsletter.yml");
    }

    @Test
    void a_mistake_in_the_newsletter_prints_no_form() {
        var shell = Shell.in(folder);
        shell.write("site-content/newsletter.yml", "titel: x\n");
        var typed = shell.type("embed", "--home", ".");
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("newsletter.yml:1");
    }

    @Test
    void the_hidden_field_can_be_left_out_and_the_rhythm_is_asked_either_way() {
        var shell = Shell.in(folder).withNewsletter();
        assertThat(shell.type("embed").out())
                .contains("name=\"website\"", "hidden", "value=\"only-big-news\"")
                .containsOnlyOnce("checked");
        assertThat(shell.type("embed", "--no-honeypot").out())
                .doesNotContain("website", "hidden")
                .contains("value=\"only-big-news\"");
    }

    @Test
    void the_profile_text_names_the_sign_up_and_what_will_not_happen() {
        var typed = Shell.in(folder).withNewsletter().type("embed", "--profile");
        assertThat(typed.code()).isZero();
        assertThat(typed.out())
                .contains("https://letters.example/subscribe", "Nobody is put on a list")
                .doesNotContain("<");
    }
}
