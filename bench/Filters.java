import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What others' programs make of a received mail, each in a process of its own and without a network.
final class Filters {
    private static final Pattern STATUS = Pattern.compile("(?s)X-Spam-Status: \\w+, score=(-?[\\d.]+).*?tests=(.*?)\\s+autolearn");

    private Filters() {}

    /// @param tests which rules of the filter it met
    record Score(double points, String tests) {}

    /// Without the point that mail from this very machine is given for coming from it.
    static Score spam(ReceivedMail mail) throws Exception {
        Matcher status = STATUS.matcher(said(mail, "spamassassin", "-L", "-t", "-x", "--cf=score ALL_TRUSTED 0"));
        if (!status.find()) throw new IOException("SpamAssassin says nothing");
        return new Score(Double.parseDouble(status.group(1)), status.group(2).replaceAll("\\s+", ""));
    }

    /// "pass" or why not; then the headers that are signed.
    static List<String> dkim(Path program, String name, String record, ReceivedMail mail) throws Exception {
        return said(mail, "/usr/bin/python3", program.toString(), name, record).lines().toList();
    }

    /// The same mail with one letter of its subject changed on the way.
    static ReceivedMail changed(ReceivedMail mail) throws Exception {
        byte[] bytes = mail.bytes().clone();
        bytes[mail.raw().indexOf("\r\nSubject: ") + "\r\nSubject: ".length()]++;
        return ReceivedMail.of(bytes);
    }

    private static String said(ReceivedMail mail, String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Thread.ofVirtual().start(() -> {
            try (var in = process.getOutputStream()) {
                in.write(mail.bytes());
            } catch (IOException hungUp) {
                // it says why not
            }
        });
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IOException(String.join(" ", command) + " failed:\n" + said);
        return said;
    }
}
