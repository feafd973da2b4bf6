package askfirst.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/// `/desk/…`: the desk's stylesheet and its one script.
@Controller(value = "/desk", port = "${askfirst.desk.port}")
final class AssetController {
    private final DeskAnswers answers;

    AssetController(DeskAnswers answers) {
        this.answers = answers;
    }

    @Get("/{name}")
    HttpResponse<?> asset(String name) {
        return answers.asset(name);
    }
}
