package askfirst.invitation;

/// What a file knows of one of the people in a [History].
final class KnownBy {
    private KnownBy() {}

    /// All is known of her; or what two formats and two times of her life have.
    static String line(int kind, int who) {
        String profile = "https://www.linkedin.com/in/p" + who;
        String address = "p" + who + "@example.com";
        return switch (kind) {
            case 0 -> "Ines,Okafor " + who + "," + profile + "," + address + ",Mill " + who + ",,02 Apr 2019";
            case 1 -> "Ines,Okafor " + who + ",,,Mill " + who + ",,02 Apr 2019";
            case 2 -> "Ines,Married " + who + "," + profile + ",,Mill " + who + ",,02 Apr 2019";
            case 3 -> "I.,Other " + who + ",," + address + ",Bakery " + who + ",,05 May 2020";
            default -> "Ines,Okafor " + who + "," + profile + "-2,new-" + address + ",Mill " + who + ",,02 Apr 2019";
        };
    }
}
