package askfirst.theme;

import askfirst.hash.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;

/// The theme's `assets/`, with the content's hash in every stylesheet's name, so that browsers may keep it for ever.
record Assets(Map<String, String> names, Map<String, byte[]> files) {
    private static final String FOLDER = "assets/";
    private static final int HASH_LENGTH = 12;

    static Assets of(ThemeFiles theme) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String file : theme.namesUnder(FOLDER)) {
            String name = file.substring(FOLDER.length());
            byte[] bytes = theme.bytes(file);
            names.put(name, name.endsWith(".css") ? hashed(name, bytes) : name);
            files.put(names.get(name), bytes);
        }
        return new Assets(Map.copyOf(names), Map.copyOf(files));
    }

    /// The name under which an asset is published.
    String published(String name) {
        String published = names.get(name);
        if (published == null) throw new IllegalArgumentException("There is no file assets/" + name + " in the theme.");
        return published;
    }

    private static String hashed(String name, byte[] bytes) {
        String hash = Sha256.of(bytes).substring(0, HASH_LENGTH);
        return name.substring(0, name.length() - "css".length()) + hash + ".css";
    }
}
