package askfirst.desk;

import askfirst.theme.DeskFrame;
import askfirst.token.Purpose;
import askfirst.token.Token;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.Optional;
import java.util.Set;

/// Who is asking: the session a browser brought along, and what its forms carry.
final class Visit {
    static final String COOKIE = "askfirst-desk";
    private static final String GUARDED = "askfirst.desk.session";

    private Visit() {}

    /// As the browser says, genuine or not.
    static Optional<Token> claimed(HttpRequest<?> request) {
        return request.getCookies().findCookie(COOKIE).map(Cookie::getValue).map(it -> new Token(Purpose.SESSION, it));
    }

    static void admit(HttpRequest<?> request, Token session) {
        request.setAttribute(GUARDED, session);
    }

    /// Empty on the pages before the door.
    static Optional<Token> session(HttpRequest<?> request) {
        return request.getAttribute(GUARDED, Token.class);
    }

    /// What every form of this session carries: nobody can make it who does not know the cookie, nor the cookie from
    /// it.
    static String form(Token session) {
        return new Token(Purpose.FORM, session.value()).hash();
    }

    static DeskFrame frame(HttpRequest<?> request, Set<String> places) {
        return session(request)
                .map(it -> new DeskFrame(request.getPath(), form(it), places))
                .orElse(DeskFrame.OUTSIDE);
    }
}
