package askfirst.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// One connection to a [SmtpSink].
final class SinkDialogue {
    private static final Duration DRIP = Duration.ofMillis(20);
    private static final Duration SLOW = Duration.ofSeconds(1);

    private final int connection;
    private final SinkManners manners;
    private final SinkJournal journal;
    private Socket socket;
    private SinkInput in;
    private OutputStream out;
    private String recipient = "";
    private SinkInput.Text text = SinkInput.Text.NONE;
    /// From a MAIL that was taken to the end of its text.
    private boolean isBegun;

    SinkDialogue(Socket socket, int connection, SinkManners manners, SinkJournal journal) throws IOException {
        this.connection = connection;
        this.manners = manners;
        this.journal = journal;
        this.socket = socket;
        this.in = new SinkInput(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream());
    }

    /// Returns when it is over, from whichever side.
    void run() throws IOException {
        boolean goesOn = answer("banner", "220 sink") != Answer.GONE;
        while (goesOn) {
            Optional<String> line = in.line();
            goesOn = line.isPresent() && obey(line.get());
        }
        out.flush();
    }

    private enum Answer {
        RIGHT,
        WRONG,
        GONE
    }

    private boolean obey(String line) throws IOException {
        String verb = line.substring(0, Math.min(4, line.length())).toLowerCase(Locale.ROOT);
        return switch (verb) {
            case "ehlo" -> isAnew(answer("ehlo", offers()));
            case "rset" -> isAnew(answer("rset", "250 ok"));
            case "star" -> isEncrypted();
            case "mail" -> isBegun ? answer("mail", "503 nested MAIL command") != Answer.GONE : isBegun();
            case "rcpt" -> {
                recipient = line.substring(line.indexOf('<') + 1, Math.max(line.indexOf('<') + 1, line.indexOf('>')));
                yield answer("rcpt", "250 ok") != Answer.GONE;
            }
            case "data" ->
                switch (answer("data", "354 go on")) {
                    case RIGHT -> isText();
                    case WRONG -> true;
                    case GONE -> false;
                };
            case "quit" -> answer("quit", "221 bye") != Answer.GONE && false;
            default -> answer(verb, "250 ok") != Answer.GONE;
        };
    }

    private boolean isAnew(Answer answer) {
        if (answer == Answer.RIGHT) isBegun = false;
        return answer != Answer.GONE;
    }

    private boolean isBegun() throws IOException {
        recipient = "";
        text = SinkInput.Text.NONE;
        Answer answer = answer("mail", "250 ok");
        isBegun = answer == Answer.RIGHT;
        return answer != Answer.GONE;
    }

    private String offers() {
        StringBuilder offers = new StringBuilder("250-sink\r\n");
        for (String offer : manners.offers())
            offers.append("250-").append(offer).append("\r\n");
        return offers.append("250 ENHANCEDSTATUSCODES").toString();
    }

    private boolean isEncrypted() throws IOException {
        if (manners.tls().isEmpty()) return answer("starttls", "502 not here") != Answer.GONE;
        Answer answer = answer("starttls", "220 go on");
        if (answer == Answer.RIGHT) encrypt(manners.tls().get());
        return answer != Answer.GONE;
    }

    private void encrypt(SSLContext tls) throws IOException {
        SSLSocket secret = (SSLSocket) tls.getSocketFactory()
                .createSocket(socket, socket.getInetAddress().getHostName(), socket.getPort(), true);
        secret.setUseClientMode(false);
        secret.startHandshake();
        socket = secret;
        in = new SinkInput(socket.getInputStream());
        out = new BufferedOutputStream(socket.getOutputStream());
    }

    private boolean isText() throws IOException {
        Optional<SinkFault> fault = manners.at("text", connection, recipient);
        if (fault.isPresent()) {
            note("text", fault.get().answer(), "-");
            return stuck(fault.get());
        }
        text = in.text();
        isBegun = false;
        if (!text.isWhole()) note("cut", "", "-");
        return text.isWhole() && answer("dot", "250 taken") != Answer.GONE;
    }

    /// In the middle of a text nothing is read any more.
    private boolean stuck(SinkFault fault) {
        while (!fault.answer().equals("drop") && !socket.isClosed()) LockSupport.parkNanos(SLOW.toNanos() / 10);
        return false;
    }

    /// Written down before it is said.
    private Answer answer(String step, String right) throws IOException {
        manners.before().run();
        Optional<SinkFault> fault = manners.at(step, connection, recipient);
        if (fault.isPresent()) return wrong(fault.get(), right);
        note(step, right.substring(0, 3), right.charAt(0) == '5' ? "-" : "+");
        say(right);
        return Answer.RIGHT;
    }

    private Answer wrong(SinkFault fault, String right) throws IOException {
        boolean isDone =
                !fault.isCode() && (fault.step().equals("dot") || fault.answer().equals("slow"));
        note(fault.step(), fault.answer(), isDone ? "+" : "-");
        journal.flush();
        switch (fault.answer()) {
            case "drop" -> {}
            case "stall" -> in.drain();
            case "drip" -> drip("2" + "x".repeat(1_000_000), DRIP);
            case "slow" -> {
                drip(right + "\r\n", SLOW);
                return Answer.RIGHT;
            }
            default -> {
                say(fault.answer() + " told so");
                return Answer.WRONG;
            }
        }
        return Answer.GONE;
    }

    private void drip(String words, Duration pause) throws IOException {
        for (byte letter : words.getBytes(UTF_8)) {
            out.write(letter);
            out.flush();
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private void note(String step, String answer, String verdict) {
        journal.add(connection, step, recipient, text, answer, verdict);
        if (step.equals("dot")) journal.flush();
    }

    /// Whoever said several things at once hears several answers at once.
    private void say(String words) throws IOException {
        out.write((words + "\r\n").getBytes(UTF_8));
        if (!in.hasMore()) out.flush();
    }
}
