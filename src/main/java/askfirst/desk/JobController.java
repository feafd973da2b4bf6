package askfirst.desk;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/// `/job/{number}`: how far a job is; when it is done, what it came to.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/job", port = "${askfirst.desk.port}")
final class JobController {
    private final Jobs jobs;
    private final DeskAnswers answers;

    JobController(Jobs jobs, DeskAnswers answers) {
        this.jobs = jobs;
        this.answers = answers;
    }

    @Get("/{number}")
    HttpResponse<?> job(HttpRequest<?> request, String number) {
        return jobs.job(number)
                .<HttpResponse<?>>map(job -> job.isFailed()
                        ? answers.refused(request, HttpStatus.INTERNAL_SERVER_ERROR)
                        : answers.page(request, job.page()))
                .orElseGet(() -> answers.missing(request));
    }
}
