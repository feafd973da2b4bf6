package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreePortTest {
    private static final Serving.Ports ANY = new Serving.Ports("127.0.0.1", 0, 0);

    @Test
    void any_port_is_one_that_no_connection_made_in_the_meantime_is_given() {
        assertThat(Stream.generate(ANY::nextFree).limit(200))
                .allSatisfy(ports -> assertThat(ports.open()).isBetween(20_000, 32_767))
                .allSatisfy(ports -> assertThat(ports.desk()).isBetween(20_000, 32_767));
    }

    @Test
    void readers_and_author_never_share_a_port() throws Exception {
        int free = ANY.nextFree().open();
        Serving.Ports ports = new Serving.Ports("127.0.0.1", free, free).nextFree();
        assertThat(ports.open()).isEqualTo(free);
        assertThat(ports.desk()).isBetween(free + 1, free + 100);
    }

    @Test
    void the_next_port_is_taken_where_the_wished_one_is_not_free() throws Exception {
        int free = ANY.nextFree().open();
        try (ServerSocket _ = new ServerSocket(free, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(new Serving.Ports("127.0.0.1", free, 0).nextFree().open())
                    .isBetween(free + 1, free + 100);
        }
    }
}
