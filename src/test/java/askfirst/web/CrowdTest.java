package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.site.AddressRange;
import askfirst.site.Settings;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private final Settings settings = new Settings(
            Optional.empty(),
            Optional.empty(),
            Settings.Ceilings.SHIPPED,
            List.of(AddressRange.parse("192.0.2.0/24").orElseThrow()));

    @Test
    void one_address_gets_so_many_and_others_still_get_in() {
        Crowd crowd = new Crowd(100, 3, settings);
        for (int i = 0; i < 3; i++)
            assertThat(crowd.place(address("203.0.113.7"))).isPresent();
        assertThat(crowd.place(address("203.0.113.7"))).isEmpty();
        assertThat(crowd.place(address("203.0.113.8"))).isPresent();
        for (int i = 0; i < 3; i++)
            assertThat(crowd.place(address("2001:db8:1:2::" + i))).isPresent();
        assertThat(crowd.place(address("2001:db8:1:2:ffff::1"))).isEmpty();
        assertThat(crowd.place(address("2001:db8:1:3::1"))).isPresent();
    }

    @Test
    void this_machine_and_the_proxies_stand_for_many_but_not_for_all() {
        Crowd crowd = new Crowd(20, 3, settings);
        for (int i = 0; i < 10; i++) {
            assertThat(crowd.place(address("127.0.0.1"))).isPresent();
            assertThat(crowd.place(address("192.0.2.10"))).isPresent();
        }
        assertThat(crowd.place(address("127.0.0.1"))).isEmpty();
        assertThat(crowd.place(address("203.0.113.7"))).isEmpty();
    }

    @Test
    void who_leaves_makes_room_also_when_all_come_and_go_at_once() throws Exception {
        Crowd crowd = new Crowd(50, 5, settings);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2_000; i++) {
                InetAddress address = address("203.0.113." + i % 7);
                threads.execute(() -> crowd.place(address).ifPresent(Crowd.Place::leave));
            }
        }
        List<Crowd.Place> places = new ArrayList<>();
        for (int i = 0; i < 50; i++)
            places.add(crowd.place(address("203.0.113." + i / 5)).orElseThrow());
        assertThat(crowd.place(address("203.0.113.200"))).isEmpty();
        places.getFirst().leave();
        assertThat(crowd.place(address("203.0.113.200"))).isPresent();
    }

    private static InetAddress address(String numbers) {
        return AddressRange.address(numbers).orElseThrow();
    }
}
