package askfirst.desk;

import askfirst.site.Site;
import askfirst.subscription.Readership;
import askfirst.subscription.Readerships;
import askfirst.theme.DeskPage;
import askfirst.theme.Plot;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// `/readers`: who reads, in numbers and one picture.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/readers", port = "${askfirst.desk.port}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReadersController {
    private final Readerships readerships;
    private final Site site;
    private final Clock clock;
    private final DeskAnswers answers;

    ReadersController(Readerships readerships, Site site, Clock clock, DeskAnswers answers) {
        this.readerships = readerships;
        this.site = site;
        this.clock = clock;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> readers(HttpRequest<?> request) {
        Readership now = readerships.now();
        return answers.page(
                request,
                new DeskPage.Readers(
                        "Your readers",
                        now.reading(),
                        now.paused(),
                        now.stopped(),
                        now.unreachable(),
                        plot(now),
                        now.origins().stream()
                                .map(it -> new DeskPage.Origin(it.began(), it.readers()))
                                .toList(),
                        people(now.newest()),
                        people(now.left()),
                        people(now.lost())));
    }

    /// Until today, also when nobody has come for a while.
    private Plot plot(Readership now) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        Stream<Plot.Point> days = now.growth().stream()
                .map(it -> new Plot.Point(it.day(), it.readers()))
                .filter(it -> it.day().isBefore(today));
        return Plot.of(
                Stream.concat(days, Stream.of(new Plot.Point(today, now.all()))).toList());
    }

    private List<DeskPage.Person> people(List<Readership.Person> people) {
        return people.stream()
                .map(it -> new DeskPage.Person(it.address(), LocalDate.ofInstant(it.when(), site.zone())))
                .toList();
    }
}
