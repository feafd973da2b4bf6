package askfirst.cli;

import askfirst.doctor.Finding;
import java.util.List;
import java.util.Locale;

/// What the doctor found, for a person, a program and a shell.
final class DoctorReport {
    private static final int STATE = 9;
    private static final int CHECK = 16;

    private DoctorReport() {}

    static void print(Terminal terminal, List<Finding> findings) {
        findings.forEach(it -> print(terminal, it));
        terminal.say("");
        terminal.say(sum(findings));
    }

    static String json(List<Finding> findings) {
        return Json.of(json -> {
            json.writeStartArray();
            for (Finding finding : findings) {
                json.writeStartObject();
                json.writeStringField("check", finding.check());
                json.writeStringField("state", word(finding.state()));
                json.writeStringField("says", finding.says());
                json.writeStringField("paste", finding.paste());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /// The author's own mistakes come first: they stay when the world is well again.
    static int exitCode(List<Finding> findings) {
        if (count(findings, Finding.State.WRONG) > 0) return ExitCode.MISTAKE;
        return count(findings, Finding.State.BROKEN) > 0 ? ExitCode.BROKEN : ExitCode.FINE;
    }

    private static void print(Terminal terminal, Finding finding) {
        String state = finding.state() == Finding.State.OK || finding.state() == Finding.State.SKIPPED
                ? word(finding.state())
                : word(finding.state()).toUpperCase(Locale.ROOT);
        terminal.print(padded(state, STATE) + padded(finding.check(), CHECK) + Printable.of(finding.says()));
        finding.paste().lines().forEach(line -> terminal.print(" ".repeat(STATE + CHECK) + Printable.of(line)));
    }

    private static String sum(List<Finding> findings) {
        long wrong = count(findings, Finding.State.WRONG);
        long broken = count(findings, Finding.State.BROKEN);
        long warned = count(findings, Finding.State.WARN);
        if (wrong > 0) return "Not yet: " + things(wrong) + " yours to mend.";
        if (broken > 0) return "Not now: " + things(broken) + " in the way, and not yours to mend.";
        return warned == 0 ? "You can send." : "You can send; " + things(warned) + " better mended first.";
    }

    private static String things(long count) {
        return count == 1 ? "1 thing is" : count + " things are";
    }

    private static long count(List<Finding> findings, Finding.State state) {
        return findings.stream().filter(it -> it.state() == state).count();
    }

    private static String word(Finding.State state) {
        return switch (state) {
            case OK -> "ok";
            case WARN -> "warn";
            case WRONG, BROKEN -> "wrong";
            case SKIPPED -> "skipped";
        };
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
