package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.connection.Connection;
import askfirst.connection.Filter;
import askfirst.connection.ImportProgress;
import askfirst.connection.ImportResult;
import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What files of every kind say of people, and what is not to be believed.
@OnBothDatabases
class OddFilesTest extends Outing {
    private static final String HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

    OddFilesTest(Engine engine) {
        super(engine);
    }

    @Test
    void never_outlives_the_deletion_of_whom_only_a_name_is_known() {
        importFile("First Name,Last Name,Company,Position\nAnna,Berg,Mill,Miller\n");
        connections.never(connections.all().getFirst().id());
        invitations.deletePerson(connections.all().getFirst().id());
        importFile(HEADER + "Anna,Berg,https://www.linkedin.com/in/anna-berg,,Mill,Miller,02 Apr 2019\n");
        UUID again = connections.all().getFirst().id();
        assertThat(outbox.choose(again)).isEqualTo(new ChooseResult.Suppressed());
    }

    @Test
    void never_outlives_her_deletion_when_the_same_bare_file_comes_again() {
        importFile("First Name,Last Name,Company,Position\nAnna,Berg,Mill,Miller\n");
        connections.never(connections.all().getFirst().id());
        invitations.deletePerson(connections.all().getFirst().id());
        importFile("First Name,Last Name,Company,Position\nAnna,Berg,Mill,Miller\n");
        UUID again = connections.all().getFirst().id();
        assertThat(rooms.bean(Writing.class).write(again)).isEqualTo(new WriteResult.Suppressed());
    }

    @Test
    void never_is_heard_from_any_address_that_a_card_had_also_when_it_is_said_after_the_import() throws IOException {
        bring("Ines,Okafor,https://www.linkedin.com/in/ines,,Mill,,02 Apr 2019");
        Path file = Files.writeString(data.resolve("given.vcf"), """
                BEGIN:VCARD
                VERSION:3.0
                FN:Ines Okafor
                EMAIL;TYPE=WORK:work@example.com
                EMAIL;TYPE=HOME:private@example.com
                URL:https://www.linkedin.com/in/ines
                END:VCARD
                """);
        connections.importFile(file, "given.vcf", Map.of(), ImportProgress.SILENT);
        rooms.suppress("private@example.com");
        invitations.tidy();
        assertThat(connections.all().getFirst().isSuppressed()).isTrue();
    }

    @Test
    void never_is_heard_from_an_address_that_is_known_to_be_somebodys_who_said_it() {
        importFile(HEADER + "Ines,Okafor,https://www.linkedin.com/in/ines,,Mill,,02 Apr 2019\n"
                + "Bo,Dal,https://www.linkedin.com/in/bo,,Inn,,05 May 2020\n");
        importFile("First Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,"
                + "E-mail 2 - Label,E-mail 2 - Value\n"
                + "Ines,Okafor,Mill,* myContacts,* Work,work@example.com,Home,home@example.com\n");
        connections.all().stream().filter(it -> it.first().equals("Bo")).forEach(it -> connections.never(it.id()));
        importFile(HEADER + "Bo,Dal,https://www.linkedin.com/in/bo,home@example.com,Inn,,05 May 2020\n");
        invitations.tidy();
        assertThat(connections.all()).hasSize(2).allMatch(Connection::isSuppressed);
    }

    @Test
    void a_name_that_unfolds_breaks_no_import() throws IOException {
        Path file = Files.writeString(
                data.resolve("given.csv"),
                HEADER + "Ines,Okafor,https://www.linkedin.com/in/ines,,Mill,,02 Apr 2019\n" + "\uFDFA".repeat(30)
                        + ",Berg,https://www.linkedin.com/in/berg,,Mill,,02 Apr 2019\n");
        assertThat(connections.importFile(file, "given.csv", Map.of(), ImportProgress.SILENT))
                .isInstanceOf(ImportResult.Imported.class);
        assertThat(connections.all()).hasSize(2);
    }

    @Test
    void a_day_in_the_future_is_no_day_two_people_connected() {
        // as American Excel writes the 12th of September and the 12th of August
        importFile(HEADER + "Ines,Okafor,https://www.linkedin.com/in/ines,,Mill,,9/12/2026\n"
                + "Bo,Dal,https://www.linkedin.com/in/bo,,Inn,,8/12/2026\n");
        importFile(HEADER + "Ines,Okafor,https://www.linkedin.com/in/ines,,Bakery,,12 Sep 2026\n"
                + "Bo,Dal,https://www.linkedin.com/in/bo,,Inn,,12 Aug 2026\n");
        assertThat(connections.all().stream().map(it -> it.company())).contains("Bakery");
        assertThat(connections.all().stream().map(it -> it.connectedOn().orElseThrow()))
                .allMatch(day -> !day.isAfter(connections.today()));
    }

    @Test
    void who_is_connected_since_last_week_is_not_silent_for_a_year() {
        importFile(HEADER + "Ines,Okafor,https://www.linkedin.com/in/ines,,Mill,,25 Nov 2026\n");
        assertThat(connections.list(Filter.SILENT_FOR_A_YEAR, "", 0).total()).isZero();
    }
}
