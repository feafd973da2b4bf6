package askfirst.web;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/// What somebody filled into the form that asks for the letter.
///
/// @param rhythm   every letter when the form did not ask
/// @param trap     what stands in the field nobody sees
/// @param opened   the signed time the form was shown; empty from a page that is written once for everybody
/// @param spelling `as-typed` when she was asked whether the address is mistyped, and said no
record Filled(String address, String rhythm, String trap, Optional<String> opened, String spelling) {

    /// Empty when it is not what a browser would send.
    static Optional<Filled> in(HttpRequest<byte[]> request) {
        return FormBody.of(request)
                .map(form -> new Filled(
                        form.first("address").orElse(""),
                        form.first("rhythm").orElse("every-letter"),
                        form.first("website").orElse(""),
                        form.first("opened"),
                        form.first("spelling").orElse("")));
    }

    boolean isMeantAsTyped() {
        return spelling.equals("as-typed");
    }

    @Override
    public String toString() {
        return "Filled[…]";
    }
}
