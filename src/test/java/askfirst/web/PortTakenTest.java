package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.desk.Preview;
import askfirst.desk.PreviewServer;
import askfirst.site.Home;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Between looking for a free port and taking it somebody else may be faster.
class PortTakenTest {
    @TempDir
    Path folder;

    @Test
    void who_comes_second_at_a_port_is_told_so_and_leaves_everything_as_it_was() throws Exception {
        try (ServerSocket faster = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(start(new Serving.Ports("127.0.0.1", faster.getLocalPort(), 0)))
                    .isEqualTo(new ListenResult.PortTaken());
            assertThat(start(new Serving.Ports("127.0.0.1", 0, faster.getLocalPort())))
                    .isEqualTo(new ListenResult.PortTaken());
            Preview preview = new Preview(new Home(folder), URI.create("http://localhost:1/"), Clock.systemUTC());
            assertThat(PreviewServer.start(preview, faster.getLocalPort())).isEmpty();
        }
        try (TestServer next = TestServer.start(folder, Optional.empty())) {
            assertThat(next.get("/").statusCode()).isEqualTo(200);
        }
    }

    private ListenResult start(Serving.Ports ports) {
        Serving any = TestServer.serving(new Home(folder), TestServer.NO_ACCOUNTS);
        Serving serving = new Serving(any.home(), any.site(), any.theme(), any.settings(), ports, any.clock());
        return ((StartResult.Ready) PublicServer.open(serving)).opening().start();
    }
}
