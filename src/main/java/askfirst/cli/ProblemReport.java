package askfirst.cli;

import askfirst.archive.Proofs;
import askfirst.problem.Problem;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/// The author's mistakes, all of them, in the form terminals and editors can jump to.
final class ProblemReport {
    private ProblemReport() {}

    /// To standard error, with a closing line that says what was kept.
    static int print(Terminal terminal, List<Problem> problems, String kept) {
        problems.forEach(it -> terminal.complain(it.toString()));
        String count = problems.size() == 1 ? "1 mistake" : problems.size() + " mistakes";
        terminal.complain(count + ". " + kept);
        return ExitCode.MISTAKE;
    }

    /// `{"problems": [{"file", "line", "message"}]}`; line 0 means the whole file.
    static String json(List<Problem> problems) {
        return Json.of(json -> {
            json.writeStartObject();
            write(json, problems);
            json.writeEndObject();
        });
    }

    /// The same with `"hints": [{"file", "message"}]`.
    static String json(List<Problem> problems, List<Proofs.Hint> hints) {
        return Json.of(json -> {
            json.writeStartObject();
            write(json, problems);
            json.writeArrayFieldStart("hints");
            for (Proofs.Hint it : hints) {
                json.writeStartObject();
                json.writeStringField("file", it.file().toString());
                json.writeStringField("message", it.sentence());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, List<Problem> problems) throws IOException {
        json.writeArrayFieldStart("problems");
        for (Problem it : problems) {
            json.writeStartObject();
            json.writeStringField("file", it.file().toString());
            json.writeNumberField("line", it.line());
            json.writeStringField("message", it.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
