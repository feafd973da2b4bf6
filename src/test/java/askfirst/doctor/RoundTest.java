package askfirst.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.doctor.Finding.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RoundTest {
    @Test
    void a_look_that_hangs_or_fails_does_not_keep_the_others() {
        CountDownLatch never = new CountDownLatch(1);
        List<Finding> findings = new Round(Duration.ofSeconds(1))
                .all(List.of(
                        look("hangs", () -> {
                            never.await();
                            return Finding.ok("hangs", "");
                        }),
                        look("fails", () -> {
                            throw new IllegalStateException("with a secret in it");
                        }),
                        look("works", () -> Finding.ok("works", "yes"))));
        assertThat(found(findings, "hangs").says()).contains("no answer within");
        assertThat(found(findings, "fails").says())
                .contains("IllegalStateException")
                .doesNotContain("secret");
        assertThat(found(findings, "works").state()).isEqualTo(State.OK);
    }

    private static Check look(String name, Callable<Finding> look) {
        return new Check() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Finding look() {
                try {
                    return look.call();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private static Finding found(List<Finding> findings, String check) {
        return findings.stream()
                .filter(it -> it.check().equals(check))
                .findFirst()
                .orElseThrow();
    }
}
