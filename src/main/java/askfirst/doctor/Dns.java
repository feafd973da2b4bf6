package askfirst.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// Asks the name servers, in bounded time, and remembers what they said for as long as one look takes.
///
/// Names come back without the last dot. An answer that is cut off is asked for again over TCP.
final class Dns {
    private static final int SERVERS = 2;
    private static final int DETOURS = 8;

    private final List<SimpleResolver> resolvers;
    private final Map<String, DnsAnswer> known = new ConcurrentHashMap<>();

    private Dns(List<SimpleResolver> resolvers) {
        this.resolvers = resolvers;
    }

    /// @param patience for one question, however many servers there are
    static Dns of(Optional<InetSocketAddress> server, Duration patience) {
        List<InetSocketAddress> servers = server.map(List::of)
                .orElseGet(() -> ResolverConfig.getCurrentConfig().servers());
        // a lost packet is asked for once more
        List<InetSocketAddress> turns =
                Stream.concat(servers.stream(), servers.stream()).limit(SERVERS).toList();
        return new Dns(turns.stream()
                .map(it -> resolver(it, patience.dividedBy(turns.size())))
                .toList());
    }

    /// TXT records, each with its strings joined.
    DnsAnswer texts(String name) {
        return ask(name, Type.TXT);
    }

    /// Hosts that take mail for the name, the preferred ones first; "" for the one that says *none* (RFC 7505).
    DnsAnswer mailHosts(String name) {
        return ask(name, Type.MX);
    }

    /// IPv4 and IPv6 addresses.
    DnsAnswer addresses(String name) {
        DnsAnswer four = ask(name, Type.A);
        DnsAnswer six = ask(name, Type.AAAA);
        if (!(six instanceof DnsAnswer.Found(List<String> sixes))) return four;
        if (!(four instanceof DnsAnswer.Found(List<String> fours))) return six;
        return new DnsAnswer.Found(Stream.concat(fours.stream(), sixes.stream()).toList());
    }

    /// Whether the name servers know that there is no such host: what cannot be found may also be a network that is
    /// gone.
    boolean isMissing(String host) {
        DnsAnswer answer = addresses(host);
        return answer instanceof DnsAnswer.NoSuchName || answer instanceof DnsAnswer.Empty;
    }

    /// What an address says it is called.
    DnsAnswer names(String address) {
        try {
            return ask(ReverseMap.fromAddress(InetAddress.getByName(address)).toString(true), Type.PTR);
        } catch (IOException notAnAddress) {
            return new DnsAnswer.NoSuchName();
        }
    }

    private DnsAnswer ask(String name, int type) {
        String question = name + " " + type;
        DnsAnswer before = known.get(question);
        if (before != null) return before;
        DnsAnswer answer = asked(name, type);
        known.put(question, answer);
        return answer;
    }

    private DnsAnswer asked(String name, int type) {
        try {
            Name target = Name.fromString(name, Name.root);
            for (int detour = 0; detour < DETOURS; detour++) {
                Message reply = reply(target, type);
                Name last = target(reply, target);
                List<Record> found = records(reply, last, type);
                if (!found.isEmpty()) return new DnsAnswer.Found(values(found));
                if (reply.getRcode() == Rcode.NXDOMAIN) return new DnsAnswer.NoSuchName();
                if (reply.getRcode() != Rcode.NOERROR) return new DnsAnswer.Failed(Rcode.string(reply.getRcode()));
                if (last.equals(target)) return new DnsAnswer.Empty();
                target = last;
            }
            return new DnsAnswer.Failed("CNAME loop");
        } catch (TextParseException notAName) {
            return new DnsAnswer.NoSuchName();
        } catch (IOException nobody) {
            return new DnsAnswer.Silent();
        }
    }

    private Message reply(Name name, int type) throws IOException {
        IOException last = new IOException("no name server is known");
        for (SimpleResolver resolver : resolvers) {
            try {
                return resolver.send(Message.newQuery(Record.newRecord(name, type, DClass.IN)));
            } catch (IOException silent) {
                last = silent;
            }
        }
        throw last;
    }

    /// Where the aliases in a reply lead to.
    private static Name target(Message reply, Name from) {
        Name target = from;
        for (int detour = 0; detour < DETOURS; detour++) {
            List<Record> alias = records(reply, target, Type.CNAME);
            if (alias.isEmpty()) return target;
            target = ((CNAMERecord) alias.getFirst()).getTarget();
        }
        return target;
    }

    private static List<Record> records(Message reply, Name name, int type) {
        return reply.getSection(Section.ANSWER).stream()
                .filter(it -> it.getType() == type && it.getName().equals(name))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> values(List<Record> records) {
        return records.stream()
                .sorted(Comparator.comparingInt(it -> it instanceof MXRecord mx ? mx.getPriority() : 0))
                .map(Dns::value)
                .toList();
    }

    private static String value(Record record) {
        return switch (record) {
            case TXTRecord text ->
                text.getStringsAsByteArrays().stream()
                        .map(it -> new String(it, StandardCharsets.ISO_8859_1))
                        .collect(Collectors.joining());
            case MXRecord mx ->
                mx.getTarget().equals(Name.root) ? "" : mx.getTarget().toString(true);
            case ARecord four -> four.getAddress().getHostAddress();
            case AAAARecord six -> six.getAddress().getHostAddress();
            case PTRRecord pointer -> pointer.getTarget().toString(true);
            default -> record.rdataToString();
        };
    }

    private static SimpleResolver resolver(InetSocketAddress server, Duration patience) {
        SimpleResolver resolver = new SimpleResolver(server);
        resolver.setTimeout(patience);
        return resolver;
    }
}
