package askfirst.theme;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/// The Nu HTML checker, set up once for all tests, because it never gives its schemas' memory back. What it calls an
/// error or a warning comes back as a line of text.
public final class NuChecker {
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";
    /// Its schemas are compiled by deep recursion.
    private static final long STACK = 64L << 20;

    private static final NuChecker ONLY = new NuChecker();

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator();
    private final List<String> complaints = new ArrayList<>();
    private String now = "";
    private boolean ready;

    /// Checks pages given by name, in the order given; the list is empty when all are good.
    public static List<String> complaints(Map<String, String> pages) throws InterruptedException {
        synchronized (ONLY) {
            ONLY.complaints.clear();
            Thread thread = new Thread(null, () -> ONLY.check(pages), "nu", STACK);
            thread.start();
            thread.join();
            return List.copyOf(ONLY.complaints);
        }
    }

    private void check(Map<String, String> pages) {
        try {
            setUp();
            for (var page : pages.entrySet()) {
                now = page.getKey();
                InputSource source = new InputSource(new StringReader(page.getValue()));
                source.setSystemId("http://localhost/" + now); // what 'self' means in a policy
                validator.checkHtmlInputSource(source);
            }
        } catch (Exception failed) {
            complaints.add(now + ": " + failed);
        }
    }

    private void setUp() throws Exception {
        if (ready) return;
        Collector collector = new Collector();
        validator.setUpMainSchema(SCHEMA, collector);
        validator.setUpValidatorAndParsers(collector, true, false);
        ready = true;
    }

    private final class Collector implements ErrorHandler {
        @Override
        public void warning(SAXParseException complaint) {
            note("warning", complaint);
        }

        @Override
        public void error(SAXParseException complaint) {
            note("error", complaint);
        }

        @Override
        public void fatalError(SAXParseException complaint) {
            note("fatal", complaint);
        }

        private void note(String kind, SAXParseException complaint) {
            complaints.add(now + ", " + kind + ", line " + complaint.getLineNumber() + ": " + complaint.getMessage());
        }
    }
}
