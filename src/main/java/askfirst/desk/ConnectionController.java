package askfirst.desk;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.invitation.Earlier;
import askfirst.invitation.Invitations;
import askfirst.invitation.Outbox;
import askfirst.site.Site;
import askfirst.theme.ConnectionPage;
import askfirst.theme.ConnectionPage.How;
import askfirst.theme.Looking;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// `/connections/{id}`: one person, and everything the author may say about her or do.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/connections", port = "${askfirst.desk.port}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConnectionController {
    private final Connections connections;
    private final Invitations invitations;
    private final Outbox outbox;
    private final Site site;
    private final DeskAnswers answers;

    ConnectionController(
            Connections connections, Invitations invitations, Outbox outbox, Site site, DeskAnswers answers) {
        this.connections = connections;
        this.invitations = invitations;
        this.outbox = outbox;
        this.site = site;
        this.answers = answers;
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        return somebody(
                request,
                id,
                it -> answers.page(
                        request,
                        new ConnectionPage.ConnectionShown(
                                it.name(),
                                portrait().of(it),
                                ListAddress.looking(request),
                                connections.today(),
                                outbox.invitedBefore(it.id()).map(Earlier::day),
                                ListAddress.notice(request, connections))));
    }

    /// Said on her own page.
    @Post("/{id}/says")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> say(HttpRequest<?> request, String id, @Body Map<String, Object> fields) {
        return said(id, fields)
                .<HttpResponse<?>>map(it -> answers.to(ListAddress.person(
                        ListAddress.looking(request), "/connections/" + id, it.how(), it.connection())))
                .orElseGet(() -> answers.missing(request));
    }

    /// Said in the list, which stays where it was.
    @Post("/{id}/row")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sayInRow(HttpRequest<?> request, String id, @Body Map<String, Object> fields) {
        Looking looking = ListAddress.looking(request);
        return said(id, fields)
                .<HttpResponse<?>>map(it -> request.getHeaders().contains("HX-Request")
                        ? answers.page(request, row(it, looking))
                        : answers.to(ListAddress.row(looking, it.how(), it.connection())))
                .orElseGet(() -> answers.missing(request));
    }

    @Get("/{id}/never")
    HttpResponse<?> askNever(HttpRequest<?> request, String id) {
        return somebody(
                request,
                id,
                it -> answers.page(
                        request,
                        new ConnectionPage.ConnectionNever(
                                "Never write to " + it.name(), portrait().of(it), ListAddress.looking(request))));
    }

    @Post("/{id}/never")
    @Consumes(MediaType.ALL)
    HttpResponse<?> never(HttpRequest<?> request, String id) {
        Looking looking = ListAddress.looking(request);
        return ListAddress.id(id)
                .flatMap(connections::never)
                .<HttpResponse<?>>map(it -> answers.to(ListAddress.row(looking, How.NEVER, it)))
                .orElseGet(() -> answers.missing(request));
    }

    @Post("/{id}/delete")
    @Consumes(MediaType.ALL)
    HttpResponse<?> delete(HttpRequest<?> request, String id) {
        Optional<UUID> known = ListAddress.id(id);
        known.ifPresent(invitations::deletePerson);
        return known.isPresent()
                ? answers.to(ListAddress.list(ListAddress.looking(request), How.DELETED))
                : answers.missing(request);
    }

    private Optional<Saying.Said> said(String id, Map<String, Object> fields) {
        return ListAddress.id(id).flatMap(it -> new Saying(connections).say(it, new Fields(fields)));
    }

    private ConnectionPage row(Saying.Said said, Looking looking) {
        return new ConnectionPage.ConnectionSaid(
                said.connection().name(),
                portrait().of(said.connection()),
                looking,
                connections.today(),
                Optional.of(ListAddress.notice(said.how(), Optional.of(said.connection()))));
    }

    private HttpResponse<?> somebody(HttpRequest<?> request, String id, Function<Connection, HttpResponse<?>> answer) {
        return ListAddress.id(id)
                .flatMap(connections::find)
                .<HttpResponse<?>>map(answer)
                .orElseGet(() -> answers.missing(request));
    }

    private Portrait portrait() {
        return new Portrait(connections.today(), site.zone());
    }
}
