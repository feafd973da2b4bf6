package askfirst.theme;

import askfirst.problem.Problem;
import askfirst.problem.Problems;
import askfirst.site.Home;
import askfirst.site.Site;
import gg.jte.TemplateException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How the newsletter looks and what it says: turns models into pages, feeds and mails.
///
/// Safe for several threads. A mistake in an author's own theme is found when it is opened, or, where only
/// rendering shows it, thrown as a [BrokenTheme].
public final class Theme {
    private final ThemeFiles files;
    private final Assets assets;
    private final View view;
    private final Templates templates;

    private Theme(ThemeFiles files, Site site, Templates templates) {
        this.files = files;
        this.assets = Assets.of(files);
        this.view = new View(site, Wording.of(files, site), assets);
        this.templates = templates;
    }

    /// The theme `newsletter.yml` names: the built-in `classic`, or the author's own in `themes/NAME`. Empty when there
    /// are problems.
    public static Optional<Theme> open(Site site, Home home, Problems problems) {
        if (site.theme().equals(ThemeFiles.CLASSIC)) return Optional.of(classic(site));
        Optional<ThemeFiles> files = ThemeFiles.of(site.theme(), home, problems);
        try {
            return files.map(found -> new Theme(found, site, ThemeCompiler.compiled(found, home)))
                    .filter(theme -> theme.canMail(problems));
        } catch (BrokenTheme broken) {
            problems.addAll(broken.problems());
            return Optional.empty();
        }
    }

    /// The theme that comes with the program; its templates are part of the jar.
    public static Theme classic(Site site) {
        return new Theme(ThemeFiles.classic(), site, Templates.builtIn());
    }

    /// A whole page, in UTF-8.
    public byte[] html(WebPage page) {
        return render(template(page), page);
    }

    /// A letter's page, and the same with no text in it.
    public record Letter(byte[] page, byte[] frame) {}

    /// Both at once: the frame is what is left of the page without its text.
    ///
    /// A theme that turns the text into something else has no other frame than the page.
    public Letter letter(LetterPage page) {
        PageOutput output = new PageOutput(page.body());
        render(template(page), "page", page, output);
        return new Letter(output.bytes(), output.frame());
    }

    /// A whole feed, in UTF-8.
    public byte[] feed(Feed feed) {
        String template = switch (feed) {
            case Feed.Atom _ -> "text/atom.jte";
            case Feed.Rss _ -> "text/rss.jte";
            case Feed.Json _ -> "text/feed.jte";
            case Feed.Sitemap _ -> "text/sitemap.jte";
            case Feed.Robots _ -> "text/robots.jte";
        };
        return render(template, feed);
    }

    /// Subject and both parts of a mail; styles are inlined as mail programs want them.
    public MailText mail(MailModel mail) {
        String name = mail.template();
        String subject = mail instanceof MailModel.Letter letter ? letter.title() : say("mail." + name + ".subject");
        String text = string(render("text/mail/" + name + ".jte", mail));
        String html = string(render("html/mail/" + name + ".jte", mail));
        return new MailText(subject, text, new MailStyle(files.text("mail/inline.css")).inlined(html));
    }

    /// What the theme says inside a body, for [Surroundings].
    public Surroundings.BodyWords bodyWords() {
        return new Surroundings.BodyWords(
                say("body.task.done"), say("body.task.open"), say("body.notes"), say("body.back"));
    }

    /// The form as a snippet for a page elsewhere.
    public String embed(SignupForm form) {
        return string(render("html/embed.jte", form));
    }

    /// What somebody reads on a page, line by line, without what is around it on every page: for the consent receipt.
    public String words(WebPage page) {
        return PageWords.of(string(html(page)));
    }

    /// What the form says, likewise.
    public String words(SignupForm form) {
        return PageWords.of(string(render("html/part/signup.jte", "form", form)));
    }

    /// A receipt as a page of its own, to be read, printed or handed to somebody; needs no other file.
    public String html(Receipt receipt) {
        return string(render("html/receipt.jte", receipt));
    }

    /// The same as plain text.
    public String text(Receipt receipt) {
        return string(render("text/receipt.jte", receipt));
    }

    /// A letter to one person as it leaves, whatever the author wrote in it.
    public String text(PersonalLetter letter) {
        return string(render("text/personal.jte", letter)).strip();
    }

    /// A sentence of the theme, as readers see it.
    public String say(String key, Object... arguments) {
        return view.say(key, arguments);
    }

    /// To the author, when she is about to invite somebody by mail: what that needs where she says she is.
    public String rulesForInvitingByMail() {
        return view.say("rules." + view.site().rules().word());
    }

    /// What every mail says about where its author can be written to.
    public String postalAddress() {
        return view.postalAddress();
    }

    /// Stylesheets and pictures by file name, as they lie under `/assets/`. Names of stylesheets carry their hash.
    public Map<String, byte[]> assets() {
        return assets.files();
    }

    /// Changes when anything in the author's own theme does; the built-in one changes with the program alone.
    public String fingerprint() {
        return files.theme().equals(ThemeFiles.CLASSIC) ? ThemeFiles.CLASSIC : files.fingerprint();
    }

    private boolean canMail(Problems problems) {
        List<Problem> found = new MailCheck(view, this::mail, files).problems();
        problems.addAll(found);
        return found.isEmpty();
    }

    private byte[] render(String template, Object page) {
        return render(template, "page", page);
    }

    private byte[] render(String template, String name, Object model) {
        PageOutput output = new PageOutput("");
        render(template, name, model, output);
        return output.bytes();
    }

    private void render(String template, String name, Object model, PageOutput output) {
        try {
            templates.render(template, Map.of("view", view, name, model), output);
        } catch (TemplateException mistake) {
            throw BrokenTheme.at(files, template.substring(0, template.indexOf('/')), mistake);
        }
    }

    private static String template(WebPage page) {
        return switch (page) {
            case HomePage _ -> "html/home.jte";
            case LetterPage _ -> "html/letter.jte";
            case ArchivePage _ -> "html/archive.jte";
            case TagPage _ -> "html/tag.jte";
            case TagsPage _ -> "html/tags.jte";
            case TextPage _ -> "html/text.jte";
            case NotFoundPage _ -> "html/notfound.jte";
            case RedirectPage _ -> "html/redirect.jte";
            case SignupPage signup -> "html/signup/" + moment(signup);
            case OwnPage own -> "html/own/" + moment(own);
            case InvitedPage invited -> "html/invited/" + moment(invited);
            case DeparturePage departure -> "html/departure/" + moment(departure);
        };
    }

    private static String moment(WebPage page) {
        return page.getClass().getSimpleName().toLowerCase(Locale.ROOT) + ".jte";
    }

    private static String string(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
