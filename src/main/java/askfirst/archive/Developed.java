package askfirst.archive;

import java.util.List;

/// A photo made ready: the fingerprint of the author's file, and the sizes made of it, narrowest first.
record Developed(String hash, PhotoFormat format, List<Size> sizes) {

    /// In pixels.
    record Size(int width, int height) {}

    Size largest() {
        return sizes.getLast();
    }

    /// What it is called in the archive: `wall-3fa49c01ab-960.jpg`, so that a changed photo has a new address.
    String published(String name, Size size) {
        return stem(name) + "-" + hash.substring(0, 10) + "-" + size.width() + "." + format.extension;
    }

    private static String stem(String name) {
        StringBuilder stem = new StringBuilder();
        int dot = name.lastIndexOf('.');
        for (char c : (dot < 0 ? name : name.substring(0, dot)).toCharArray()) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') stem.append(c);
            else if (c >= 'A' && c <= 'Z') stem.append((char) (c + 32));
            else if (!stem.isEmpty() && stem.charAt(stem.length() - 1) != '-') stem.append('-');
        }
        if (!stem.isEmpty() && stem.charAt(stem.length() - 1) == '-') stem.setLength(stem.length() - 1);
        return stem.isEmpty() ? "photo" : stem.toString();
    }
}
