package askfirst.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The floor plan is read from the README, so the picture and the house cannot part.
class FloorsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("askfirst")
            .that(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "written by hand", it -> !it.getPackageName().startsWith("askfirst.themes")));

    @Test
    void every_room_is_in_the_readme_and_every_room_in_the_readme_exists() throws IOException {
        var drawn = new TreeSet<>(floors().keySet());
        var built = new TreeSet<String>();
        try (Stream<Path> rooms = Files.list(Path.of("src/main/java/askfirst"))) {
            rooms.filter(Files::isDirectory)
                    .forEach(it -> built.add(it.getFileName().toString()));
        }
        assertThat(built).isEqualTo(drawn);
    }

    @Test
    void a_room_uses_only_rooms_on_lower_floors() throws IOException {
        var floors = floors();
        var climbing = new TreeSet<String>();
        for (JavaClass user : CLASSES) {
            String from = room(user);
            if (from.isEmpty()) continue;
            for (var dependency : user.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass();
                if (!used.getPackageName().startsWith("askfirst")
                        || used.getPackageName().startsWith("askfirst.themes")) continue;
                String to = room(used);
                if (to.equals(from)) continue;
                if (to.isEmpty() || floors.get(to) >= floors.get(from))
                    climbing.add(user.getName() + " uses " + used.getName());
            }
        }
        assertThat(climbing).isEmpty();
    }

    /// Two doors, each with its receipt: the press, and the row of another tool's list. And the way back to a mailbox
    /// that has said yes before.
    @Test
    void nobody_becomes_a_reader_but_by_a_press_or_a_row_with_its_proof() {
        String room = "askfirst.subscription.";
        assertThat(callers(room + "SubscriptionRepository", "begin", "resume", "takeOver"))
                .containsExactly(room + "Readers.takeOver", room + "Readers.welcome");
        assertThat(callers(room + "Readers", "welcome"))
                .containsExactly(room + "Admission.admit", room + "Readers.move");
        assertThat(callers(room + "Readers", "move")).containsExactly(room + "AddressChanges.make");
        assertThat(callers(room + "AddressChanges", "make")).containsExactly(room + "Admission.admit");
        assertThat(callers(room + "SubscriptionRepository", "moveBack"))
                .containsExactly(room + "AddressChanges.bringBack");
        assertThat(callers(room + "Admission", "admit")).containsExactly(room + "Confirmations.won");
        assertThat(callers(room + "Readers", "takeOver")).containsExactly(room + "ImportRun.take");
        assertThat(callers(room + "ImportRun", "take")).containsExactly(room + "Imports.run");
    }

    @TestFactory
    List<DynamicTest> a_tool_lives_in_one_room() {
        var tools = new HashMap<String, List<String>>();
        tools.put("io.micronaut.http", List.of("web", "desk"));
        tools.put("picocli", List.of("cli"));
        tools.put("de.siegmar", List.of("cli", "connection"));
        tools.put("com.github.mangstadt", List.of("connection"));
        tools.put("gg.jte", List.of("theme"));
        tools.put("org.commonmark", List.of("theme"));
        tools.put("org.fife", List.of("theme"));
        tools.put("org.jsoup", List.of("theme"));
        tools.put("jakarta.mail", List.of("mail"));
        tools.put("java.security.SecureRandom", List.of("token"));
        tools.put("java.security.MessageDigest", List.of("hash", "token"));
        tools.put("org.apache.james", List.of("mail"));
        tools.put("org.xbill", List.of("doctor"));
        tools.put("org.h2", List.of("database"));
        tools.put("org.flywaydb", List.of("database"));
        tools.put("org.snakeyaml", List.of("problem"));
        tools.put("org.tomlj", List.of("problem"));
        var tests = new ArrayList<DynamicTest>();
        tools.forEach((tool, rooms) -> tests.add(dynamicTest(tool + " lives in " + rooms, () -> {
            var strays = new TreeSet<String>();
            for (JavaClass user : CLASSES) {
                if (rooms.contains(room(user))) continue;
                for (var dependency : user.getDirectDependenciesFromSelf())
                    if (dependency.getTargetClass().getName().startsWith(tool)) strays.add(user.getName());
            }
            assertThat(strays).isEmpty();
        })));
        return tests;
    }

    /// What calls or refers to these methods, generated classes apart: `room.Type.method`.
    private static TreeSet<String> callers(String type, String... methods) {
        var callers = new TreeSet<String>();
        for (JavaClass user : CLASSES)
            for (var access : user.getAccessesFromSelf())
                if (access.getTargetOwner().getName().equals(type)
                        && List.of(methods).contains(access.getName())
                        && !user.getName().contains(".$"))
                    callers.add(
                            user.getName() + "." + access.getOrigin().getName().replaceAll("\\$.*", ""));
        return callers;
    }

    /// Room → height of its floor; the cellar is 0.
    private static Map<String, Integer> floors() throws IOException {
        var lines = Files.readAllLines(Path.of("README.md"));
        int start = lines.indexOf("```floors");
        assertThat(start).as("the floors drawing in README.md").isNotNegative();
        var drawing = lines.subList(start + 1, lines.size());
        drawing = drawing.subList(0, drawing.indexOf("```"));
        var floors = new HashMap<String, Integer>();
        for (int i = 0; i < drawing.size(); i++)
            for (String room : drawing.get(i).trim().split("\\s+")) floors.put(room, drawing.size() - i);
        return floors;
    }

    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 1 ? parts[1] : "";
    }
}
