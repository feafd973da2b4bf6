package askfirst.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// RFC 6376 written down once more, from its text, so that whoever signs is not asked whether he signed well.
///
/// Relaxed/relaxed and RSA with SHA-256 only; says in words why a signature is none.
public final class DkimVerifier {
    private DkimVerifier() {}

    /// "pass", or why not.
    ///
    /// @param record what DNS holds: `v=DKIM1; k=rsa; p=…`
    public static String verify(byte[] message, String record) throws Exception {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        List<String> headers = headers(text.substring(0, end + 2));
        String own = headers.stream()
                .filter(it -> is(it, "DKIM-Signature"))
                .findFirst()
                .orElse("");
        if (own.isEmpty()) return "no signature";
        Map<String, String> tags = tags(own.substring(own.indexOf(':') + 1));
        if (!"relaxed/relaxed".equals(tags.get("c")) || !"rsa-sha256".equals(tags.get("a"))) return "another way";
        if (!hash(body(text.substring(end + 4))).equals(tags.get("bh"))) return "the text was changed";
        var signed = new ByteArrayOutputStream();
        var taken = new HashMap<String, Integer>();
        for (String name : tags.getOrDefault("h", "").split(":")) {
            List<String> same = headers.stream().filter(it -> is(it, name)).toList();
            int from = same.size() - taken.merge(name.toLowerCase(), 1, Integer::sum);
            if (from >= 0) signed.write(latin(header(same.get(from)) + "\r\n"));
        }
        signed.write(latin(header(own.replaceAll("(?s)([;\\s]b=)[^;]*", "$1"))));
        Signature signature = Signature.getInstance("SHA256withRSA");
        byte[] key = Base64.getDecoder().decode(tags(record).get("p"));
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)));
        signature.update(signed.toByteArray());
        return signature.verify(Base64.getDecoder().decode(tags.get("b"))) ? "pass" : "a header was changed";
    }

    static Map<String, String> tags(String text) {
        var tags = new HashMap<String, String>();
        for (String tag : text.split(";")) {
            int equals = tag.indexOf('=');
            if (equals > 0)
                tags.put(
                        tag.substring(0, equals).strip(),
                        tag.substring(equals + 1).replaceAll("\\s", ""));
        }
        return tags;
    }

    private static List<String> headers(String head) {
        var headers = new ArrayList<String>();
        for (String line : head.split("\r\n"))
            if (line.startsWith(" ") || line.startsWith("\t"))
                headers.set(headers.size() - 1, headers.getLast() + "\r\n" + line);
            else headers.add(line);
        return headers;
    }

    private static boolean is(String header, String name) {
        return header.substring(0, header.indexOf(':')).strip().equalsIgnoreCase(name.strip());
    }

    private static String header(String header) {
        int colon = header.indexOf(':');
        return header.substring(0, colon).strip().toLowerCase() + ":"
                + header.substring(colon + 1)
                        .replace("\r\n", "")
                        .replaceAll("[ \t]+", " ")
                        .strip();
    }

    private static String body(String body) {
        String lines = String.join(
                "\r\n",
                Arrays.stream(body.split("\r\n", -1))
                        .map(it -> it.replaceAll("[ \t]+", " ").replaceAll(" $", ""))
                        .toList());
        String trimmed = lines.replaceAll("(\r\n)+$", "");
        return trimmed.isEmpty() ? "" : trimmed + "\r\n";
    }

    private static String hash(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(latin(text)));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
