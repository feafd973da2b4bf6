package askfirst.desk;

import askfirst.theme.DeskPage;
import askfirst.token.Purpose;
import askfirst.token.Token;
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

/// `/login/{token}`: the way in; whoever opens it, however often, uses nothing up. `/logout`: the way out.
@Requires(missingProperty = "askfirst.preview")
@Controller(value = "/", port = "${askfirst.desk.port}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LoginController {
    private final Logins logins;
    private final Guesses guesses;
    private final DeskAnswers answers;

    LoginController(Logins logins, Guesses guesses, DeskAnswers answers) {
        this.logins = logins;
        this.guesses = guesses;
        this.answers = answers;
    }

    @Get("/login/{token}")
    HttpResponse<?> show(String token) {
        return logins.isOpen(login(token))
                ? answers.page(new DeskPage.Login("Your desk", "/login/" + token))
                : answers.linkGone();
    }

    @Post("/login/{token}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> enter(String token) {
        if (guesses.areTooMany()) return answers.tooMany();
        return switch (logins.enter(login(token))) {
            case LoginResult.Entered(Token session) -> answers.welcome(session);
            case LoginResult.LinkGone() -> answers.linkGone();
            case LoginResult.UnknownLink() -> {
                guesses.add();
                yield answers.linkGone();
            }
        };
    }

    @Post("/logout")
    @Consumes(MediaType.ALL)
    HttpResponse<?> leave(HttpRequest<?> request) {
        Visit.session(request).ifPresent(logins::leave);
        return answers.farewell();
    }

    private static Token login(String value) {
        return new Token(Purpose.LOGIN, value);
    }
}
