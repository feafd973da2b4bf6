import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;

/// What one writes with the mail library when nothing else was thought of: a `MimeMessage` for each reader, over kept
/// connections: `java -cp 'target/lib/*' bench/AngusLoop.java PORT COUNT CONNECTIONS TEXT-FILE HTML-FILE`.
///
/// With TCP_NODELAY, without which it would send twenty messages a second.
public final class AngusLoop {
    private final Session session;
    private final String text;
    private final String html;
    private final int count;
    private final AtomicInteger next = new AtomicInteger();

    private AngusLoop(String[] args) throws IOException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", args[0]);
        properties.put("mail.smtp.socketFactory", new Prompt());
        this.session = Session.getInstance(properties);
        this.count = Integer.parseInt(args[1]);
        this.text = Files.readString(Path.of(args[3]));
        this.html = Files.readString(Path.of(args[4]));
    }

    public static void main(String[] args) throws Exception {
        AngusLoop loop = new AngusLoop(args);
        Thread[] threads = new Thread[Integer.parseInt(args[2])];
        for (int i = 0; i < threads.length; i++) threads[i] = Thread.ofPlatform().start(loop::send);
        for (Thread thread : threads) thread.join();
    }

    private void send() {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                InternetAddress reader = new InternetAddress("reader" + i + "@example.com");
                MimeMessage message = message(i, reader);
                message.saveChanges();
                transport.sendMessage(message, new Address[] {reader});
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMessage message(int i, InternetAddress reader) throws Exception {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("anna@example.org", "Anna"));
        message.setRecipient(Message.RecipientType.TO, reader);
        message.setSubject("The letter", "UTF-8");
        message.setSentDate(new Date());
        message.setHeader("List-Unsubscribe", "<https://letters.example.org/stop/" + i + ">");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text.replace("NAME", "Reader " + i), "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html.replace("NAME", "Reader " + i), "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        return message;
    }

    private static final class Prompt extends SocketFactory {
        @Override
        public Socket createSocket() throws IOException {
            Socket socket = new Socket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new IllegalStateException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new IllegalStateException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new IllegalStateException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new IllegalStateException();
        }
    }
}
