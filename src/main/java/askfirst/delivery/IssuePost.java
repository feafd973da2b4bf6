package askfirst.delivery;

import askfirst.mail.Circular;
import askfirst.mail.MailLane;
import askfirst.mail.Outgoing;
import askfirst.mail.PostOffice;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Carries claimed issues to the mail server. For the processes that serve.
@Singleton
public class IssuePost {
    private final PostOffice office;
    private final SendLog log;
    private final Begun begun;
    private final Composer composer;
    private final MessageRepository messages;
    private final Clock clock;

    IssuePost(PostOffice office, SendLog log, Begun begun, Composer composer, MessageRepository messages, Clock clock) {
        this.office = office;
        this.log = log;
        this.begun = begun;
        this.composer = composer;
        this.messages = messages;
        this.clock = clock;
    }

    /// Opens so many connections, once there is something to send.
    public Lanes open(int connections) {
        List<MailLane> lanes = Stream.generate(office::open).limit(connections).toList();
        return new Lanes(lanes, copies(), log, clock);
    }

    /// Keeps for good who may be begun with; before it is committed.
    public void begin(UUID publication, List<IssueClaim> claims) {
        begun.claimed(publication, claims);
    }

    /// Before it is settled what became of them: copies of whom was erased meanwhile go.
    public void tidy(List<Done> done) {
        begun.tidy(done);
    }

    /// The same as [#begin] of what did not leave after all; once that is committed for good.
    public void giveBack(UUID publication, List<Done> done) {
        begun.settled(publication, done);
    }

    /// Whether after a kill the log tells which of the claimed messages were begun.
    public boolean isLogTrusted() {
        return log.isTrusted();
    }

    /// Whether it is time to let everything in hand end, and [#forget].
    public boolean isFull() {
        return log.isLong();
    }

    /// When nothing is in hand and everything is settled.
    public void forget() {
        log.clear();
    }

    /// What became of claims that a killed process left, or this one when the database went away, as far as the log
    /// knows.
    public List<Done> remembered(List<IssueClaim> left) {
        if (left.isEmpty()) return List.of();
        SendMemory memory = log.memory();
        return left.stream().flatMap(claim -> memory.of(claim).stream()).toList();
    }

    private Function<IssueClaim, Outgoing> copies() {
        Map<String, Press> presses = new ConcurrentHashMap<>();
        return claim -> {
            Press press = presses.computeIfAbsent(claim.messageId(), this::press);
            return copy(press, claim);
        };
    }

    private Outgoing copy(Press press, IssueClaim claim) {
        try {
            return composer.copy(press.circular(), press.message(), claim, clock.instant());
        } catch (RuntimeException e) {
            throw new NoCopy(e);
        }
    }

    /// One message of which every reader gets a copy.
    private record Press(Circular circular, MessageRow message) {}

    private Press press(String messageId) {
        MessageRow message = messages.findById(messageId).orElseThrow();
        return new Press(composer.circular(message), message);
    }
}
