package askfirst.issue;

import askfirst.problem.Keys;
import askfirst.problem.Problems;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// A Markdown file taken apart: its keys (YAML between `---`, TOML between `+++`) and the body below.
///
/// @param bodyLine the line of the file on which `body` begins, from 1
record FrontMatter(Keys keys, String body, int bodyLine) {

    static Optional<FrontMatter> read(Path file, byte[] bytes, Problems problems) {
        return text(file, bytes, problems)
                .flatMap(text -> split(file, text, problems))
                .flatMap(parts -> parts.keys(file, problems).map(parts::with));
    }

    /// Whatever stands between its fences, where there are any: keys that cannot be read are none. Says nothing.
    static Optional<FrontMatter> readPastMistakes(Path file, byte[] bytes) {
        Problems unsaid = new Problems();
        return text(file, bytes, unsaid)
                .flatMap(text -> split(file, text, unsaid))
                .map(parts -> parts.with(parts.keys(file, unsaid).orElseGet(() -> Keys.none(file, unsaid))));
    }

    /// The keys as they are written, and the rest.
    private record Parts(String fence, String head, String body, int bodyLine) {
        Optional<Keys> keys(Path file, Problems problems) {
            return fence.equals("---") ? Keys.yaml(file, 2, head, problems) : Keys.toml(file, 2, head, problems);
        }

        FrontMatter with(Keys keys) {
            return new FrontMatter(keys, body, bodyLine);
        }
    }

    private static Optional<String> text(Path file, byte[] bytes, Problems problems) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int brokenLine = text.indexOf('\ufffd') < 0 ? 0 : brokenLine(bytes);
        if (brokenLine > 0) {
            problems.add(file, brokenLine, "There is a character here that is not UTF-8. Save the file as UTF-8.");
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    /// 0 when the replacement character is the author's own.
    private static int brokenLine(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
        if (!result.isError()) return 0;
        int line = 1;
        for (int i = 0; i < in.position(); i++) if (bytes[i] == '\n') line++;
        return line;
    }

    private static Optional<Parts> split(Path file, String text, Problems problems) {
        String fence = text.startsWith("---") ? "---" : "+++";
        int start = lineEnd(text, 0);
        if (!text.startsWith(fence) || !text.substring(0, start).strip().equals(fence)) {
            problems.add(
                    file,
                    1,
                    "There is no front matter. Begin the file with a line `---`, the keys, and a line `---` again.");
            return Optional.empty();
        }
        int line = 2;
        for (int at = start; at < text.length(); line++) {
            int end = lineEnd(text, at);
            if (text.startsWith(fence, at) && text.substring(at, end).strip().equals(fence))
                return Optional.of(new Parts(fence, text.substring(start, at), text.substring(end), line + 1));
            at = end;
        }
        problems.add(file, 1, "The front matter does not end. Write a line `" + fence + "` after its last key.");
        return Optional.empty();
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
