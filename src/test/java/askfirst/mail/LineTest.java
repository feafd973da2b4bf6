package askfirst.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LineTest {
    private static final Duration LITTLE = Duration.ofMillis(50);
    private static final Duration FOR_EVER = Duration.ofMinutes(5);
    private static final String LONG_WORD = "x".repeat(20_000_000);

    private Line line = new Line(new Patience(FOR_EVER, FOR_EVER));

    @AfterEach
    void nobodyLooks() {
        line.close();
    }

    @Test
    void is_cut_when_the_text_did_not_leave_in_time() throws Exception {
        line = new Line(new Patience(LITTLE, FOR_EVER));
        Socket socket = spokenThrough();
        line.begin();
        awaitCut();
        assertThat(socket.isClosed()).isTrue();
        assertThat(line.isUnderway()).isFalse();
    }

    @Test
    void is_cut_when_no_answer_to_the_text_came_in_time() throws Exception {
        line = new Line(new Patience(FOR_EVER, LITTLE));
        Socket socket = spokenThrough();
        line.begin();
        line.leave();
        awaitCut();
        assertThat(socket.isClosed()).isTrue();
        assertThat(line.isUnderway()).isTrue();
    }

    @Test
    void a_text_does_not_leave_once_nobody_waits_for_its_end() throws Exception {
        line = new Line(new Patience(LITTLE, FOR_EVER));
        PreparedMessage message = new PreparedMessage(
                Session.getInstance(new Properties()), Outgoing.of(MailTest.mail("Hi", "text")), line, LastWord.ALWAYS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        line.begin();
        awaitCut();
        assertThatThrownBy(() -> message.writeTo(out, new String[0])).isInstanceOf(IOException.class);
        assertThat(out.size()).isZero();
        assertThat(line.isUnderway()).isFalse();
    }

    /// A process that was stopped: it is late, and whoever looks was stopped as well.
    @Test
    void nor_when_it_is_late_and_nobody_has_looked() {
        line = new Line(new Patience(Duration.ZERO, FOR_EVER));
        line.begin();
        assertThatThrownBy(line::leave).isInstanceOf(IOException.class);
        assertThat(line.isUnderway()).isFalse();
    }

    @Test
    void what_was_in_time_is_left_alone_and_so_is_the_next() throws Exception {
        line = new Line(new Patience(Duration.ofSeconds(1), FOR_EVER));
        Socket socket = spokenThrough();
        for (int message = 0; message < 4; message++) {
            line.begin();
            Thread.sleep(100);
            line.rest();
            Thread.sleep(25);
        }
        Thread.sleep(1_100);
        assertThat(line.isCut()).isFalse();
        assertThat(socket.isClosed()).isFalse();
    }

    @Test
    void nobody_is_called_through_a_line_that_was_cut_before_the_next_begins() throws Exception {
        line = new Line(new Patience(LITTLE, FOR_EVER));
        line.begin();
        awaitCut();
        assertThatThrownBy(this::spokenThrough).isInstanceOf(SocketException.class);
        line.renew();
        assertThat(spokenThrough().isClosed()).isFalse();
        assertThat(line.isCut()).isFalse();
    }

    /// Because closing the encrypted one would wait for whoever writes to it.
    @Test
    void what_is_encrypted_is_cut_too_even_while_a_server_reads_nothing(@TempDir Path folder) throws Exception {
        Certificates.Pair good = Certificates.good(folder);
        line = new Line(new Patience(FOR_EVER, LITTLE));
        try (SmtpDoor door = SmtpDoor.open(good.server(), SmtpDoor.Way.IMPLICIT, Map.of("banner", "220 " + LONG_WORD));
                Socket bare = spokenThrough()) {
            bare.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), door.port()));
            SSLSocketFactory factory = good.client().getSocketFactory();
            try (Socket encrypted = factory.createSocket(bare, "localhost", door.port(), true)) {
                line.begin();
                line.leave();
                // neither side reads, so both wait to be rid of what they have to say
                assertThatThrownBy(() -> {
                            while (true) encrypted.getOutputStream().write(new byte[100_000]);
                        })
                        .isInstanceOf(IOException.class);
                assertThat(line.isCut()).isTrue();
            }
        }
    }

    private Socket spokenThrough() throws IOException {
        return new NoDelaySocketFactory(line).createSocket();
    }

    private void awaitCut() throws InterruptedException {
        while (!line.isCut()) Thread.sleep(10);
    }
}
