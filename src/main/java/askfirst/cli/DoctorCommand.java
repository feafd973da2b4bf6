package askfirst.cli;

import askfirst.doctor.Doctor;
import askfirst.doctor.Finding;
import askfirst.doctor.Surroundings;
import askfirst.site.Settings;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `askfirst doctor`: can I send?
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Say whether your letters can be sent, and what to mend: accounts, domain, public address, this machine."
                        + " Sends nothing.",
        footer = {"", "Exit code 0: you can send. 1: something is yours to mend. 3: only the world is in the way."})
final class DoctorCommand implements Callable<Integer> {
    private static final int NAMES = 53;

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--dns",
            paramLabel = "HOST:PORT",
            description = "Ask this name server (default: those this machine asks).")
    private @Nullable String dns;

    @Option(
            names = "--json",
            description = "Answer as JSON: [{\"check\", \"state\": ok|warn|wrong|skipped, \"says\", \"paste\"}].")
    private boolean json;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Surroundings here = Surroundings.here(terminal.clock());
        Surroundings surroundings = dns == null ? here : here.asking(server(dns));
        Content content = Content.read(terminal, home.in(terminal));
        Settings settings = content.settings();
        if (content.site().isEmpty() || !content.problems().isEmpty()) return content.refused("Nothing was looked at.");
        List<Finding> findings = new Doctor(content.home(), content.site().get(), settings, surroundings).examine();
        if (json) terminal.say(DoctorReport.json(findings));
        else DoctorReport.print(terminal, findings);
        return DoctorReport.exitCode(findings);
    }

    private InetSocketAddress server(String written) {
        int colon = written.lastIndexOf(':');
        boolean isPort =
                colon > 0 && written.indexOf(':') == colon || written.startsWith("[") && written.contains("]:");
        String host = isPort ? written.substring(0, colon) : written;
        String port = isPort ? written.substring(colon + 1) : String.valueOf(NAMES);
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535)
            throw new ParameterException(command.commandLine(), "--dns wants HOST:PORT, such as 192.0.2.1:53.");
        InetSocketAddress server = new InetSocketAddress(host, Integer.parseInt(port));
        if (server.isUnresolved())
            throw new ParameterException(command.commandLine(), "--dns: there is no host " + host + ".");
        return server;
    }
}
