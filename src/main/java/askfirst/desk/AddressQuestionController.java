package askfirst.desk;

import askfirst.connection.AddressQuestion;
import askfirst.connection.Connections;
import askfirst.site.Site;
import askfirst.theme.ConnectionPage;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/connections/questions`: addresses of which only the author knows whose they are, one after the other.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/connections/questions", port = "${askfirst.desk.port}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AddressQuestionController {
    private static final String HERE = "/connections/questions";

    private final Connections connections;
    private final Site site;
    private final DeskAnswers answers;

    AddressQuestionController(Connections connections, Site site, DeskAnswers answers) {
        this.connections = connections;
        this.site = site;
        this.answers = answers;
    }

    /// @param at which of them, when she left some for later; from 0, and round again after the last
    @Get
    HttpResponse<?> ask(HttpRequest<?> request, @QueryValue(defaultValue = "0") String at) {
        List<AddressQuestion> open = connections.questions();
        int place = open.isEmpty() ? 0 : Math.floorMod(number(at), open.size());
        Optional<AddressQuestion> question = open.stream().skip(place).findFirst();
        return answers.page(
                request,
                new ConnectionPage.ConnectionQuestion(
                        "Whose address is it?",
                        question.map(it -> shown(it, place)),
                        open.size(),
                        HERE + "?at=" + (place + 1),
                        connections.today()));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(
            HttpRequest<?> request,
            String id,
            @QueryValue(defaultValue = "0") String at,
            @Body Map<String, Object> fields) {
        String owner = new Fields(fields).text("owner");
        var question = ListAddress.id(id);
        if (question.isEmpty()) return answers.missing(request);
        if (owner.equals("nobody")) connections.answer(question.get(), Optional.empty());
        else ListAddress.id(owner).ifPresent(it -> connections.answer(question.get(), Optional.of(it)));
        return answers.to(HERE + "?at=" + number(at));
    }

    private ConnectionPage.Question shown(AddressQuestion question, int at) {
        var portrait = new Portrait(connections.today(), site.zone());
        return new ConnectionPage.Question(
                HERE + "/" + question.id() + "?at=" + at,
                question.address().wire(),
                question.name(),
                question.company(),
                question.candidates().stream().map(portrait::of).toList());
    }

    private static int number(String at) {
        try {
            return Integer.parseInt(at);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
