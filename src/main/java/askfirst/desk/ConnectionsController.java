package askfirst.desk;

import askfirst.connection.Connections;
import askfirst.connection.Filter;
import askfirst.connection.Listing;
import askfirst.connection.Undone;
import askfirst.site.Site;
import askfirst.theme.ConnectionPage;
import askfirst.theme.ConnectionPage.How;
import askfirst.theme.Looking;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.stream.Stream;

/// `/connections`: the people the author knows, a hundred at a time.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/connections", port = "${askfirst.desk.port}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConnectionsController {
    private final Connections connections;
    private final Site site;
    private final DeskAnswers answers;

    ConnectionsController(Connections connections, Site site, DeskAnswers answers) {
        this.connections = connections;
        this.site = site;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Looking asked = ListAddress.looking(request);
        Listing listing = connections.list(ListAddress.filter(asked), asked.search(), asked.page() - 1);
        Looking looking = asked.turnedTo(listing.page() + 1);
        var portrait = new Portrait(connections.today(), site.zone());
        return answers.page(
                request,
                new ConnectionPage.Connections(
                        "The people you know",
                        looking,
                        choices(looking, listing),
                        listing.connections().stream().map(portrait::of).toList(),
                        listing.total(),
                        listing.counts().getOrDefault(Filter.ALL, 0),
                        listing.pages(),
                        connections.questions().size(),
                        portrait.today(),
                        ListAddress.notice(request, connections)));
    }

    @Post("/undo")
    @Consumes(MediaType.ALL)
    HttpResponse<?> undo(HttpRequest<?> request) {
        Looking looking = ListAddress.looking(request);
        return answers.to(connections
                .undo()
                .map(it -> ListAddress.row(looking, how(it.what()), it.connection()))
                .orElseGet(() -> ListAddress.list(looking, How.NOTHING_TO_UNDO)));
    }

    /// From somebody's own page.
    @Post("/undo/there")
    @Consumes(MediaType.ALL)
    HttpResponse<?> undoThere(HttpRequest<?> request) {
        Looking looking = ListAddress.looking(request);
        return answers.to(connections
                .undo()
                .map(it -> ListAddress.person(
                        looking, "/connections/" + it.connection().id(), how(it.what()), it.connection()))
                .orElseGet(() -> ListAddress.list(looking, How.NOTHING_TO_UNDO)));
    }

    private static List<ConnectionPage.Choice> choices(Looking looking, Listing listing) {
        return Stream.of(Filter.values())
                .map(it -> new ConnectionPage.Choice(
                        ListAddress.word(it),
                        looking.through(ListAddress.word(it)).at("/connections"),
                        listing.counts().getOrDefault(it, 0)))
                .toList();
    }

    private static How how(Undone.What what) {
        return switch (what) {
            case TIE -> How.UNDONE_TIE;
            case NOTE -> How.UNDONE_NOTE;
            case REASON -> How.UNDONE_REASON;
            case TALKED -> How.UNDONE_TALKED;
            case NOT_NOW -> How.UNDONE_NOT_NOW;
        };
    }
}
