package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.site.AddressRange;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {
    private final TrustedProxies proxies = new TrustedProxies(Stream.of("127.0.0.1", "10.0.0.0/8", "2001:db8:1::/48")
            .map(text -> AddressRange.parse(text).orElseThrow())
            .toList());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # peer        | X-Forwarded-For                      | visitor
                    203.0.113.9   | ''                                   | 203.0.113.9
                    203.0.113.9   | 198.51.100.1                         | 203.0.113.9
                    127.0.0.1     | ''                                   | 127.0.0.1
                    127.0.0.1     | 198.51.100.1                         | 198.51.100.1
                    127.0.0.1     | 1.1.1.1, 198.51.100.1                | 198.51.100.1
                    127.0.0.1     | 1.1.1.1, 198.51.100.1, 10.1.2.3      | 198.51.100.1
                    127.0.0.1     | 10.1.2.3, 10.9.9.9                   | 10.1.2.3
                    127.0.0.1     | 198.51.100.1, nonsense               | 127.0.0.1
                    127.0.0.1     | 198.51.100.1, localhost, 10.1.2.3    | 10.1.2.3
                    127.0.0.1     | 999.1.1.1                            | 127.0.0.1
                    127.0.0.1     | ,,,                                  | 127.0.0.1
                    127.0.0.1     | 2001:db8:2::7, 2001:db8:1::1         | 2001:db8:2::7
                    127.0.0.1     | fe80::1%eth0                         | 127.0.0.1
                    127.0.0.1     | ::ffff:198.51.100.1                  | 198.51.100.1
                    """)
    void walks_back_to_the_first_that_is_not_ours(String peer, String forwardedFor, String visitor) throws Exception {
        assertThat(proxies.visitor(InetAddress.getByName(peer), List.of(forwardedFor)))
                .isEqualTo(InetAddress.getByName(visitor));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # peer        | X-Forwarded-For | noticed
                    192.168.1.2   | 198.51.100.1    | true
                    ::1           | 198.51.100.1    | true
                    fd00::7       | 198.51.100.1    | true
                    203.0.113.9   | 198.51.100.1    | false
                    2001:db8:2::7 | 198.51.100.1    | false
                    127.0.0.1     | 198.51.100.1    | false
                    192.168.1.2   |                 | false
                    """)
    void only_a_web_server_near_by_that_is_not_named_is_noticed(String peer, String forwardedFor, boolean noticed)
            throws Exception {
        proxies.visitor(InetAddress.getByName(peer), forwardedFor == null ? List.of() : List.of(forwardedFor));
        assertThat(proxies.unnamed().isDone()).isEqualTo(noticed);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1/33", "127.0.0.1/", "127.0.0.1/-1", "127.0.0.1/a", "localhost", "::1/129", "1.2.3", "''", "/8"
    })
    void what_is_no_range_is_refused(String text) {
        assertThat(AddressRange.parse(text)).isEmpty();
    }
}
