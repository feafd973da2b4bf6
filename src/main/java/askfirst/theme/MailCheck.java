package askfirst.theme;

import askfirst.problem.Problem;
import java.nio.file.Path;
import java.time.Instant;
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
    private static final String PAGE = "https://newsletter.example.org/the-page-of-this-reader";

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (MailModel mail : List.of(
                new MailModel.Confirmation(LINK),
                new MailModel.Return(LINK),
                new MailModel.NewAddress(LINK),
                new MailModel.Moved(LINK),
                new MailModel.AlreadyReader(LINK, PAGE),
                new MailModel.Flood("network", 1, 1),
                new MailModel.Stopped("A title", "a-title", 1, 1, ""),
                new MailModel.Late("A title", "a-title", Instant.EPOCH),
                new MailModel.Ended("A title", "a-title", 1, 1, 1),
                new MailModel.Letter(
                        "A title", LocalDate.EPOCH, "", Map.of(), "", LINK, "", "", "", PAGE, Optional.empty()))) {
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
        links(mail).stream().filter(link -> !source.contains(link.url())).forEach(link -> missing.add(link.written()));
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

    /// A link a mail must have, and how a template writes it.
    private record Link(String url, String written) {}

    private static List<Link> links(MailModel mail) {
        Link stop = new Link(LINK, "${page.stopUrl()}");
        return switch (mail) {
            case MailModel.Confirmation _, MailModel.Return _, MailModel.NewAddress _ ->
                List.of(new Link(LINK, "${page.confirmUrl()}"));
            case MailModel.AlreadyReader _ -> List.of(stop, new Link(PAGE, "${page.manageUrl()}"));
            case MailModel.Letter _ -> List.of(stop, new Link(PAGE, "${page.manageUrl()}"));
            case MailModel.Moved _ -> List.of(new Link(LINK, "${page.undoUrl()}"));
            case MailModel.Flood _, MailModel.Stopped _, MailModel.Late _, MailModel.Ended _ -> List.of();
        };
    }

    /// Because a postal address has several, and HTML shows them as it likes.
    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
