package askfirst.cli;

import askfirst.archive.PublishResult;
import java.nio.file.Path;

/// Says what came of publishing, to people or to programs.
record PublishReport(Terminal terminal, Form form) {

    /// For whom.
    enum Form {
        WORDS,
        JSON
    }

    /// Prints it and returns the exit code.
    int print(PublishResult result, Path target) {
        return switch (result) {
            case PublishResult.Published(Path release, int written, int kept) -> {
                String files = written == 1 ? "1 file" : written + " files";
                done(
                        release,
                        written,
                        kept,
                        "Published " + target.resolve("current") + ": " + files + " written"
                                + (kept == 0 ? "." : ", " + kept + " as they were."));
                yield ExitCode.FINE;
            }
            case PublishResult.Unchanged(Path release) -> {
                done(release, 0, 0, "Nothing has changed; " + target.resolve("current") + " stays as it is.");
                yield ExitCode.FINE;
            }
            case PublishResult.Refused refused -> {
                if (form == Form.JSON) {
                    terminal.say(ProblemReport.json(refused.problems()));
                    yield ExitCode.MISTAKE;
                }
                yield ProblemReport.print(
                        terminal, refused.problems(), "Nothing was published; readers see what they saw before.");
            }
            case PublishResult.Busy _ -> {
                terminal.complain(
                        "Another publish is writing " + target + ". Nothing was changed; try again in a moment.");
                yield ExitCode.BROKEN;
            }
        };
    }

    private void done(Path release, int written, int kept, String words) {
        if (form == Form.WORDS) {
            terminal.say(words);
            return;
        }
        terminal.say(Json.of(json -> {
            json.writeStartObject();
            json.writeStringField("release", release.toString());
            json.writeNumberField("written", written);
            json.writeNumberField("kept", kept);
            json.writeEndObject();
        }));
    }
}
