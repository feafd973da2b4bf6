package askfirst.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.linkedin.com/in/tom%C3%A1s-reyes",
                "https://www.linkedin.com/in/TOM%c3%81S-reyes/",
                "http://linkedin.com/in/Tomás-Reyes",
                " https://de.linkedin.com/in/tomás-reyes?utm=x#y ",
                "m.linkedin.com/in/toma%CC%81s-reyes/en"
            })
    void is_one_person_however_the_address_is_spelt(String address) {
        assertThat(Profile.of(address)).contains(new Profile("tomás-reyes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "https://www.linkedin.com/company/mill",
                "https://www.linkedin.com.evil.example/in/anna",
                "https://evil.example/linkedin.com/in/anna",
                "https://www.linkedin.com/in/",
                "https://www.linkedin.com/in/%E2%80%AEanna",
                "https://www.linkedin.com/in/anna%0d%0ax",
                "https://www.linkedin.com/in/a%2Fb",
                "https://www.linkedin.com/in/a%FFb",
                "https://www.linkedin.com/in/a%zz"
            })
    void anything_else_is_none(String address) {
        assertThat(Profile.of(address)).isEmpty();
    }

    @Test
    void its_address_leads_back_to_it() {
        var profile = new Profile("tomás-王 x".replace(" ", "-"));
        assertThat(Profile.of(profile.url())).contains(profile);
    }
}
