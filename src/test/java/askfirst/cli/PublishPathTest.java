package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `publish` starts with few jars, and none is missing whatever the author writes.
class PublishPathTest {
    @TempDir
    Path folder;

    @Test
    void whatever_publish_can_reach_lies_on_its_path() throws Exception {
        List<String> needs = PublishPath.needs();
        Set<String> missing = new TreeSet<>();
        for (String used : usedFromElsewhere()) {
            var source = Class.forName(used, false, getClass().getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            if (source != null && !PublishPath.isNeeded(source.getLocation().getPath(), needs)) missing.add(used);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_mark_front_matter_of_both_kinds_and_an_answer_for_programs() throws Exception {
        Shell shell = Shell.in(folder).withNewsletter();
        try (var letter = PublishPathTest.class.getResourceAsStream("/rehearsal/every-mark.md")) {
            shell.write("site-content/issues/every-mark.md", letter.readAllBytes());
        }
        shell.write("site-content/issues/toml.md", "+++\ntitle = \"Toml\"\ndate = 2026-11-01\n+++\nWords.\n");
        var typed = OwnThemeInItsOwnProcessTest.publish(folder, "--json");
        assertThat(typed.code()).as(typed.err()).isZero();
        assertThat(typed.err()).isEmpty();
        assertThat(shell.published().resolve("issues/every-mark/index.html")).exists();
        assertThat(shell.published().resolve("issues/toml/index.html")).exists();
    }

    /// By all of our classes that a publish may come to.
    private static Set<String> usedFromElsewhere() {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("askfirst");
        Set<String> elsewhere = new TreeSet<>();
        // the root knows all commands, of which it makes one
        Set<JavaClass> seen = new HashSet<>(Set.of(ours.get(AskfirstCommand.class)));
        Deque<JavaClass> next = new ArrayDeque<>(List.of(ours.get(PublishCommand.class)));
        for (JavaClass it : ours) if (it.getPackageName().startsWith("askfirst.themes.classic")) next.add(it);
        while (!next.isEmpty()) {
            JavaClass user = next.pop();
            if (!seen.add(user)) continue;
            for (var dependency : user.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass().getBaseComponentType();
                if (used.isPrimitive()) continue;
                if (used.getName().startsWith("askfirst.")) next.push(used);
                else if (!used.getName().startsWith("picocli.") && !isNote(used)) elsewhere.add(used.getName());
            }
        }
        return elsewhere;
    }

    /// Java does without an annotation's class.
    private static boolean isNote(JavaClass used) {
        return used.isAnnotation();
    }
}
