package askfirst.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real `askfirst` script over JDKs made of shell: one that says what it was called with, one that is too old.
class LauncherTest {
    @TempDir
    Path folder;

    private Path clone;
    private String language = "";

    @BeforeEach
    void a_built_clone_on_a_machine_without_other_jdks() throws IOException {
        clone = Files.createDirectories(folder.resolve("clone"));
        String script = Files.readString(Path.of("askfirst")).replace("/usr/lib/jvm/*", folder + "/jvm/*");
        executable(clone.resolve("askfirst"), script);
        Files.createDirectories(clone.resolve("target"));
        Files.writeString(clone.resolve("target/askfirst.jar"), "a jar");
    }

    @Test
    void without_a_jdk_25_it_says_in_one_sentence_what_to_install() throws Exception {
        jdk("old", "17.0.2");

        var run = run(clone.resolve("askfirst"), "--help");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.output().lines()).singleElement().asString().contains("Java Development Kit 25");
    }

    @Test
    void it_chooses_the_new_jdk_beside_an_old_one() throws Exception {
        jdk("a-java-17", "17.0.15");
        jdk("b-java-25", "25.0.3");

        var run = run(clone.resolve("askfirst"), "check");

        assertThat(run.output())
                .contains("b-java-25 says")
                .contains("askfirst.jar check")
                .doesNotContain("a-java-17");
        assertThat(run.code()).isZero();
    }

    /// Or a photo with an umlaut is not found by whom cron starts.
    @Test
    void where_the_locale_says_nothing_names_of_files_have_all_letters() throws Exception {
        jdk("b-java-25", "25.0.3");

        assertThat(run(clone.resolve("askfirst"), "check").output()).contains("in C.UTF-8");
        language = "de_DE.UTF-8";
        assertThat(run(clone.resolve("askfirst"), "check").output()).contains("in de_DE.UTF-8");
    }

    @Test
    void a_runtime_without_a_compiler_is_not_a_jdk() throws Exception {
        Files.delete(jdk("b-java-25", "25.0.3").resolve("bin/javac"));

        assertThat(run(clone.resolve("askfirst"), "check").code()).isEqualTo(3);
    }

    @Test
    void it_works_through_a_chain_of_symlinks_and_keeps_arguments_whole() throws Exception {
        jdk("java-25", "25");
        Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(folder.resolve("bin/first"), clone.resolve("askfirst"));
        Files.createSymbolicLink(folder.resolve("bin/second"), Path.of("first"));

        var run = run(folder.resolve("bin/second"), "new", "A wall, a \"book\"  and $rain");

        assertThat(run.output()).contains("-jar " + clone.toRealPath() + "/target/askfirst.jar");
        assertThat(run.output()).contains("new A wall, a \"book\"  and $rain");
    }

    @Test
    void nothing_is_built_when_nothing_changed_and_without_maven_it_says_what_is_missing() throws Exception {
        jdk("java-25", "25.0.1");
        Files.delete(clone.resolve("target/askfirst.jar"));

        var run = run(clone.resolve("askfirst"), "check");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.output()).contains("needs Maven");
    }

    @Test
    void publish_is_given_the_jars_it_needs_and_no_others() throws Exception {
        jdk("java-25", "25");
        Files.createDirectories(clone.resolve("target/lib"));
        for (String jar : List.of("askfirst-code", "commonmark-1", "commonmark-ext-2", "h2-3"))
            Files.writeString(clone.resolve("target/lib/" + jar + ".jar"), "a jar");

        var plain = run(clone.resolve("askfirst"), "publish", "--to", "web");
        var explained = run(clone.resolve("askfirst"), "publish", "--help");

        assertThat(plain.output())
                .contains("-cp " + clone.toRealPath() + "/target/lib/askfirst-code.jar:")
                .contains("/commonmark-1.jar:", "/commonmark-ext-2.jar", "askfirst.Askfirst publish --to web")
                .doesNotContain("h2-3.jar", "-jar ");
        assertThat(explained.output()).contains("-jar ", "askfirst.jar publish --help");
    }

    @Test
    void a_training_that_failed_leaves_no_cache_and_is_told_of_and_tried_again() throws Exception {
        Path java = jdk("java-25", "25").resolve("bin/java");
        String half = """
                #!/bin/sh
                for word; do case $word in -XX:AOTCacheOutput=*) echo half >"${word#*=}" ;; train) exit 3 ;; esac; done
                echo "started: $*"
                """;
        executable(java, half);

        for (int attempt = 0; attempt < 2; attempt++)
            assertThat(run(clone.resolve("askfirst"), "check").output())
                    .contains("Fast starts could not be prepared", "cli.log says why", "started: ")
                    .doesNotContain("-XX:AOTCache=");
        executable(java, half.replace("exit 3", "exit 0"));
        assertThat(run(clone.resolve("askfirst"), "check").output())
                .doesNotContain("could not be prepared")
                .contains("-XX:AOTCache=");
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve("jvm").resolve(name));
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(jdk.resolve("bin/java"), "#!/bin/sh\necho \"" + name + " says: $* in ${LC_ALL:-$LANG}\"\n");
        executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        return jdk;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Run(int code, String output) {}

    private Run run(Path script, String... arguments) throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of(
                "sh",
                "dirname",
                "basename",
                "readlink",
                "cksum",
                "tr",
                "find",
                "head",
                "mkdir",
                "mktemp",
                "mv",
                "rm",
                "tail"))
            for (String place : List.of("/usr/bin/", "/bin/"))
                if (Files.exists(Path.of(place + tool)) && !Files.exists(tools.resolve(tool)))
                    executable(tools.resolve(tool), "#!/bin/sh\nexec " + place + tool + " \"$@\"\n");
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", folder.toString());
        if (!language.isEmpty()) builder.environment().put("LANG", language);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }
}
