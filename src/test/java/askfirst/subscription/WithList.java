package askfirst.subscription;

import askfirst.database.Engine;

/// A test with a list of readers from another tool.
abstract class WithList extends WithRooms {
    static final String DAY = "2019-05-31";

    WithList(Engine engine) {
        super(engine);
    }

    static ImportRow row(long number, String address) {
        return new ImportRow.Written(number, address, DAY, "form on example.org", "Yes, send me letters.", "", "", "");
    }
}
