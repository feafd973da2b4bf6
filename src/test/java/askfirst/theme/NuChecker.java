package askfirst.theme;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/// The Nu HTML checker, set up once. What it calls an error or a warning comes back as a line of text.
final class NuChecker {
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";
    /// Its schemas are compiled by deep recursion.
    private static final long STACK = 64L << 20;

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator();
    private final List<String> complaints = new ArrayList<>();

    /// Checks pages in the order given; the list is empty when all are good.
    static List<String> complaints(List<String> pages) throws InterruptedException {
        NuChecker checker = new NuChecker();
        Thread thread = new Thread(null, () -> checker.check(pages), "nu", STACK);
        thread.start();
        thread.join();
        return checker.complaints;
    }

    private void check(List<String> pages) {
        try {
            Collector collector = new Collector();
            validator.setUpMainSchema(SCHEMA, collector);
            validator.setUpValidatorAndParsers(collector, true, false);
            for (String page : pages) validator.checkHtmlInputSource(new InputSource(new StringReader(page)));
        } catch (Exception failed) {
            complaints.add(failed.toString());
        }
    }

    private final class Collector implements ErrorHandler {
        @Override
        public void warning(SAXParseException complaint) {
            complaints.add("warning, line " + complaint.getLineNumber() + ": " + complaint.getMessage());
        }

        @Override
        public void error(SAXParseException complaint) {
            complaints.add("error, line " + complaint.getLineNumber() + ": " + complaint.getMessage());
        }

        @Override
        public void fatalError(SAXParseException complaint) {
            complaints.add("fatal, line " + complaint.getLineNumber() + ": " + complaint.getMessage());
        }
    }
}
