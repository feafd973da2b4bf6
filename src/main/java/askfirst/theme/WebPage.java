package askfirst.theme;

/// A page a reader may open: one record per template, `themes/*/html/{template}.jte`.
///
/// Sealed, so that a new page is a new record and the compiler asks for its template.
public sealed interface WebPage
        permits HomePage,
                LetterPage,
                ArchivePage,
                TagPage,
                TagsPage,
                TextPage,
                NotFoundPage,
                RedirectPage,
                SignupPage,
                DeparturePage,
                OwnPage,
                InvitedPage {
    Head head();
}
