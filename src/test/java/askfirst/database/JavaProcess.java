package askfirst.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another Java process with everything the tests have, so that it can be killed, or asked what it sees.
public final class JavaProcess {
    private JavaProcess() {}

    /// Its errors are ours; what it prints the caller reads or throws away.
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        return of(List.of(), main, arguments);
    }

    /// @param flags for the virtual machine
    public static ProcessBuilder of(List<String> flags, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
