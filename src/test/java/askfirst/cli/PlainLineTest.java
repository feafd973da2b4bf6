package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What is read without picocli means what picocli says that it means.
class PlainLineTest {
    private static final Set<String> FLAGS = Set.of("--drafts", "--json");
    private static final Set<String> VALUED = Set.of("--home", "--to");

    @Example
    void a_line_as_most_type_it_needs_no_picocli() {
        assertThat(plain("publish")).contains(new PlainLine(Map.of()));
        PlainLine line =
                plain("publish", "--home", "a b", "--drafts", "--to", "web").orElseThrow();
        assertThat(line.value("--home")).contains("a b");
        assertThat(line.value("--to")).contains("web");
        assertThat(line.has("--drafts")).isTrue();
        assertThat(line.has("--json")).isFalse();
    }

    @Example
    void picocli_has_the_word_on_help_mistakes_and_other_commands() {
        assertThat(plain()).isEmpty();
        assertThat(plain("check")).isEmpty();
        for (String[] line : new String[][] {
            {"--help"},
            {"-h"},
            {"--drafs"},
            {"--drafts", "--drafts"},
            {"--to"},
            {"--to", "--json"},
            {"--to=web"},
            {"--to", ""},
            {"--to", "@file"},
            {"web"},
            {"--to", "a", "--to", "b"},
            {"--", "--json"}
        }) {
            List<String> whole = new ArrayList<>(List.of("publish"));
            whole.addAll(List.of(line));
            assertThat(plain(whole.toArray(String[]::new))).as(whole.toString()).isEmpty();
        }
    }

    @Property(tries = 1000)
    void any_line_is_read_as_picocli_reads_it(@ForAll("lines") List<String> line) {
        List<String> whole = new ArrayList<>(List.of("publish"));
        whole.addAll(line);
        plain(whole.toArray(String[]::new)).ifPresent(read -> {
            var parsed = picocli().parseArgs(line.toArray(String[]::new));
            for (String flag : FLAGS) assertThat(parsed.hasMatchedOption(flag)).isEqualTo(read.has(flag));
            for (String option : VALUED)
                assertThat(Optional.<String>ofNullable(parsed.matchedOptionValue(option, null)))
                        .isEqualTo(read.value(option));
        });
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of(
                        "--home",
                        "--to",
                        "--drafts",
                        "--json",
                        "a",
                        "b c",
                        "'a'",
                        "${x}",
                        "-x",
                        "@f",
                        "",
                        "--to=a",
                        "--")
                .list()
                .ofMaxSize(6);
    }

    private static CommandLine picocli() {
        CommandSpec spec = CommandSpec.create();
        for (String flag : FLAGS)
            spec.addOption(OptionSpec.builder(flag).type(boolean.class).build());
        for (String option : VALUED)
            spec.addOption(OptionSpec.builder(option).type(String.class).build());
        return new CommandLine(spec);
    }

    private static Optional<PlainLine> plain(String... line) {
        return PlainLine.of(line, "publish", FLAGS, VALUED);
    }
}
