package askfirst.doctor;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/// A name server on loopback, over UDP and TCP: what a test told it, NXDOMAIN for all other names, and for some an
/// error or nothing at all. Answers too long for a datagram are cut off there, as real ones are.
public final class NameServer implements AutoCloseable {
    private static final int DATAGRAM = 512;
    private static final long TTL = 60;

    private final ServerSocket tcp;
    private final DatagramSocket udp;
    private final List<Record> records = new CopyOnWriteArrayList<>();
    private final Map<Name, Integer> errors = new ConcurrentHashMap<>();
    private final List<Name> silent = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public NameServer() throws IOException {
        tcp = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        udp = new DatagramSocket(tcp.getLocalPort(), InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serveUdp);
        Thread.ofVirtual().start(this::serveTcp);
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), tcp.getLocalPort());
    }

    /// Questions so far, with the way they came: `udp example.org. TXT`.
    public List<String> asked() {
        return asked;
    }

    /// A text, cut into strings of at most 255 as it must be, or as the test says.
    public NameServer text(String name, String... strings) {
        List<String> pieces = new ArrayList<>();
        for (String text : strings)
            for (int from = 0; from < Math.max(1, text.length()); from += 255)
                pieces.add(text.substring(from, Math.min(text.length(), from + 255)));
        records.add(new TXTRecord(name(name), DClass.IN, TTL, pieces));
        return this;
    }

    public NameServer noText(String name) {
        records.removeIf(it -> it.getName().equals(name(name)) && it.getType() == Type.TXT);
        return this;
    }

    public NameServer alias(String name, String target) {
        records.add(new CNAMERecord(name(name), DClass.IN, TTL, name(target)));
        return this;
    }

    public NameServer mailHost(String name, String host) {
        records.add(new MXRecord(name(name), DClass.IN, TTL, host.equals(".") ? 0 : 10, name(host)));
        return this;
    }

    public NameServer noMailHost(String name) {
        records.removeIf(it -> it.getName().equals(name(name)) && it.getType() == Type.MX);
        return this;
    }

    public NameServer host(String name, String address) throws IOException {
        InetAddress at = InetAddress.getByName(address);
        records.add(
                address.contains(":")
                        ? new AAAARecord(name(name), DClass.IN, TTL, at)
                        : new ARecord(name(name), DClass.IN, TTL, at));
        return this;
    }

    public NameServer noHost(String name) {
        records.removeIf(it -> it.getName().equals(name(name)) && it.getType() == Type.A);
        return this;
    }

    public NameServer reverse(String address, String name) throws IOException {
        Name at = ReverseMap.fromAddress(InetAddress.getByName(address));
        records.removeIf(it -> it.getName().equals(at));
        records.add(new PTRRecord(at, DClass.IN, TTL, name(name)));
        return this;
    }

    public NameServer failing(String name) {
        errors.put(name(name), Rcode.SERVFAIL);
        return this;
    }

    public NameServer silentFor(String name) {
        silent.add(name(name));
        return this;
    }

    private void serveUdp() {
        byte[] room = new byte[DATAGRAM];
        while (!udp.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(room, room.length);
                udp.receive(packet);
                byte[] answer = answer(Arrays.copyOf(room, packet.getLength()), "udp");
                if (answer.length > 0) udp.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException closed) {
                // the next one, please
            }
        }
    }

    private void serveTcp() {
        while (!tcp.isClosed()) {
            try (Socket client = tcp.accept()) {
                var in = new DataInputStream(client.getInputStream());
                byte[] answer = answer(in.readNBytes(in.readUnsignedShort()), "tcp");
                var out = new DataOutputStream(client.getOutputStream());
                out.writeShort(answer.length);
                out.write(answer);
                out.flush();
            } catch (IOException hungUp) {
                // the next one, please
            }
        }
    }

    private byte[] answer(byte[] question, String way) throws IOException {
        Message query = new Message(question);
        Record asks = query.getQuestion();
        asked.add(way + " " + asks.getName() + " " + Type.string(asks.getType()));
        if (silent.contains(asks.getName())) return new byte[0];
        Message reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.addRecord(asks, Section.QUESTION);
        reply.getHeader().setRcode(fill(reply, asks));
        return way.equals("udp") ? reply.toWire(DATAGRAM) : reply.toWire();
    }

    /// Aliases are answered as they are; following them is left to whoever asks.
    private int fill(Message reply, Record asks) {
        Integer error = errors.get(asks.getName());
        if (error != null) return error;
        List<Record> here = records.stream()
                .filter(it -> it.getName().equals(asks.getName()))
                .toList();
        here.stream()
                .filter(it -> it.getType() == asks.getType() || it.getType() == Type.CNAME)
                .forEach(it -> reply.addRecord(it, Section.ANSWER));
        return here.isEmpty() ? Rcode.NXDOMAIN : Rcode.NOERROR;
    }

    private static Name name(String name) {
        try {
            return Name.fromString(name, Name.root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        udp.close();
        try {
            tcp.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
