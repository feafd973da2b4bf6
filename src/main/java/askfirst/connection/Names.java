package askfirst.connection;

import java.text.Normalizer;
import java.util.Locale;

/// Names of people and companies, compared.
final class Names {
    private Names() {}

    /// Letters and digits only, in lower case: the same whatever signs, emoji and blanks a file puts between.
    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    /// `Northwind Almanacs` is `Northwind Almanacs, Inc.`.
    static boolean isSameCompany(String one, String other) {
        String a = normal(one);
        String b = normal(other);
        if (a.isEmpty() || b.isEmpty()) return false;
        return a.equals(b) || a.startsWith(b + " ") || b.startsWith(a + " ");
    }
}
