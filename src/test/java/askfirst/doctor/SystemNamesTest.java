package askfirst.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.spi.InetAddressResolverProvider;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class SystemNamesTest {
    @Test
    void java_finds_the_systems_resolver_before_that_of_the_dns_library() {
        assertThat(ServiceLoader.load(InetAddressResolverProvider.class).findFirst())
                .containsInstanceOf(SystemNames.class);
    }
}
