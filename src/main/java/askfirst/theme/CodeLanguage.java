package askfirst.theme;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a programming language marks its parts with; enough to colour it, not to understand it.
///
/// @param lineComment  "" when there is none
/// @param blockComment how it opens and closes; two empty texts when there is none
/// @param quotes       characters that begin and end a text
record CodeLanguage(String lineComment, String blockOpen, String blockClose, String quotes, Set<String> keywords) {
    private static final Map<String, CodeLanguage> KNOWN = new HashMap<>();

    static {
        String c =
                "break case char const continue default do double else enum extern float for goto if int long return short signed "
                        + "sizeof static struct switch typedef union unsigned void volatile while ";
        String objects =
                "abstract catch class extends false final finally import instanceof interface new null package private "
                        + "protected public super this throw throws true try boolean byte ";
        curly("c h", "\"'", c + "NULL bool true false");
        curly(
                "cpp c++ cc hpp",
                "\"'",
                c
                        + "auto bool catch class constexpr delete explicit false friend inline namespace new nullptr operator "
                        + "override private protected public template this throw true try typename using virtual");
        curly(
                "java",
                "\"'",
                c + objects + "var record sealed permits yield assert implements native synchronized transient");
        curly(
                "csharp cs c#",
                "\"'",
                c + objects + "as async await base decimal foreach in internal is lock namespace object out override "
                        + "params readonly ref string using var virtual");
        curly(
                "kotlin kt",
                "\"'",
                "as break by class companion const continue data do else enum false for fun if import in interface internal is "
                        + "it lateinit null object open override package private protected public return sealed super suspend this throw true try "
                        + "typealias val var when while");
        curly(
                "js javascript jsx ts typescript tsx",
                "\"'`",
                "any as async await boolean break case catch class const continue default "
                        + "delete do else enum export extends false finally for from function if implements import in instanceof interface let "
                        + "new null number of return string super switch this throw true try type typeof undefined var void while yield");
        curly(
                "go golang",
                "\"'`",
                "bool break byte case chan const continue default defer else error fallthrough false for func go goto if "
                        + "import int interface map nil package range return rune select string struct switch true type var");
        curly(
                "rust rs",
                "\"",
                "as async await bool break char const continue crate dyn else enum extern f32 f64 false fn for i32 i64 if "
                        + "impl in let loop match mod move mut pub ref return self Self static str String struct super trait true type u8 u32 u64 "
                        + "unsafe usize use where while");
        curly(
                "swift",
                "\"",
                "as break case catch class continue default defer do else enum extension false for func guard if import in init "
                        + "let nil private protocol public return self static struct switch throw throws true try var where while");
        curly("css scss", "\"'", "important media import supports font-face keyframes");
        curly("php", "\"'", c + objects + "array as echo foreach function implements namespace trait use");
        hashed(
                "python py",
                "and as assert async await break class continue def del elif else except False finally for from global if import "
                        + "in is lambda None nonlocal not or pass raise return self True try while with yield");
        hashed(
                "ruby rb",
                "alias and begin break case class def do else elsif end ensure false for if in module next nil not or redo rescue "
                        + "retry return self super then true undef unless until when while yield require");
        hashed(
                "sh bash shell zsh console",
                "case do done elif else esac exit export fi for function if in local return set then until while");
        hashed("yaml yml toml ini", "true false null yes no");
        hashed(
                "dockerfile make makefile",
                "FROM RUN COPY ADD CMD ENTRYPOINT ENV WORKDIR EXPOSE VOLUME USER ARG LABEL ifeq endif include");
        put("json", new CodeLanguage("", "", "", "\"", Set.of("true", "false", "null")));
        put("html xml svg", new CodeLanguage("", "<!--", "-->", "\"", Set.of()));
        put(
                "sql",
                new CodeLanguage(
                        "--",
                        "/*",
                        "*/",
                        "'",
                        Set.of(
                                once(
                                        "add all alter and as asc begin between by case commit constraint create "
                                                + "default delete desc distinct drop else end exists foreign from group having if in index inner insert into is join key left "
                                                + "like limit not null on or order outer primary references rollback select set table then union unique update using values "
                                                + "view when where with ADD ALTER AND AS BEGIN BY CASE CREATE DELETE DROP ELSE END FROM GROUP HAVING IN INDEX INSERT INTO IS JOIN "
                                                + "LEFT LIKE LIMIT NOT NULL ON OR ORDER PRIMARY SELECT SET TABLE THEN UNION UPDATE VALUES WHEN WHERE WITH"))));
    }

    static @Nullable CodeLanguage of(String name) {
        return KNOWN.get(name);
    }

    private static void curly(String names, String quotes, String keywords) {
        put(names, new CodeLanguage("//", "/*", "*/", quotes, Set.of(once(keywords))));
    }

    private static void hashed(String names, String keywords) {
        put(names, new CodeLanguage("#", "", "", "\"'", Set.of(once(keywords))));
    }

    private static String[] once(String keywords) {
        return Arrays.stream(keywords.split(" ")).distinct().toArray(String[]::new);
    }

    private static void put(String names, CodeLanguage language) {
        for (String name : names.split(" ")) KNOWN.put(name, language);
    }
}
