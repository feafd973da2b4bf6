package askfirst.theme;

import askfirst.problem.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/// Finds the mails of an author's own theme that do not say who writes, from where, or how to say no, before anybody
/// waits for one.
record MailCheck(View view, Function<MailModel, MailText> theme, ThemeFiles files) {
    private static final String LINK = "https://newsletter.example.org/the-link-of-this-mail";

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (MailModel mail : List.of(
                new MailModel.Confirmation(LINK),
                new MailModel.Return(LINK),
                new MailModel.AlreadyReader(LINK),
                new MailModel.Flood("network", 1, 1),
                new MailModel.Letter("A title", LocalDate.EPOCH, "", Map.of(), "", LINK, "", ""))) {
            MailText made = theme.apply(mail);
            String words = Jsoup.parse(made.html()).text();
            check("text", mail, made.text(), made.text(), problems);
            check("html", mail, words, made.html(), problems);
        }
        return problems;
    }

    private void check(String part, MailModel mail, String words, String source, List<Problem> problems) {
        List<String> missing = new ArrayList<>();
        if (!onOneLine(words).contains(onOneLine(view.site().author()))) missing.add("${view.site().author()}");
        if (!onOneLine(words).contains(onOneLine(view.postalAddress()))) missing.add("${view.postalAddress()}");
        link(mail).filter(_ -> !source.contains(LINK)).ifPresent(missing::add);
        if (!missing.isEmpty())
            problems.add(new Problem(
                    own(part + "/mail/", mail.template() + ".jte"),
                    0,
                    "The mail `" + mail.template() + "` lacks what every mail must say: " + String.join(", ", missing)
                            + "."));
    }

    /// The author's own template, or her own part of all mails: classic's would not help her.
    private Path own(String folder, String template) {
        return Stream.concat(Stream.of(folder + template), files.namesUnder(folder).stream())
                .filter(name -> files.own(name).isPresent())
                .findFirst()
                .map(files::shown)
                .orElse(files.shown(folder + template));
    }

    private static Optional<String> link(MailModel mail) {
        return switch (mail) {
            case MailModel.Confirmation _, MailModel.Return _ -> Optional.of("${page.confirmUrl()}");
            case MailModel.AlreadyReader _, MailModel.Letter _ -> Optional.of("${page.stopUrl()}");
            case MailModel.Flood _ -> Optional.empty();
        };
    }

    /// Because a postal address has several, and HTML shows them as it likes.
    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
