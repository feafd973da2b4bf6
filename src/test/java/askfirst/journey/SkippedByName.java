package askfirst.journey;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/// Says in the build's output which tests were skipped and why, which Surefire only counts.
public final class SkippedByName implements TestWatcher {
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    @Override
    public void testAborted(ExtensionContext test, Throwable reason) {
        String name = test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName();
        if (SAID.add(name)) System.out.println("SKIPPED " + name + ": " + reason.getMessage());
    }
}
