package askfirst.doctor;

import askfirst.mail.EmailAddress;
import askfirst.site.Site;
import java.util.Optional;

/// Whether `newsletter.yml` has what every mail must carry.
record WrittenCheck(String name, Site site) implements Check {

    @Override
    public Finding look() {
        return switch (name) {
            case "sender" -> sender();
            case "postal address" -> postalAddress();
            default -> baseUrl();
        };
    }

    private Finding sender() {
        Optional<String> written = site.sender();
        if (written.isEmpty())
            return Finding.wrong(
                    name,
                    "No mail can leave until newsletter.yml says which address your letters come from.",
                    "sender: you@example.org");
        return EmailAddress.parse(written.get())
                .map(it -> Finding.ok(name, "Your letters come from " + it.wire() + "."))
                .orElseGet(() -> Finding.wrong(
                        name,
                        "`" + written.get() + "` is not an address that mail can come from.",
                        "sender: you@example.org"));
    }

    private Finding postalAddress() {
        return site.postalAddress().isPresent()
                ? Finding.ok(name, "It stands at the end of every mail.")
                : Finding.wrong(
                        name,
                        "The law wants a postal address at the end of every mail; until it is in newsletter.yml none "
                                + "can leave.",
                        "postal-address: Your name, Street 1, 1010 Town");
    }

    private Finding baseUrl() {
        return site.isOnlyHere()
                ? Finding.wrong(
                        name,
                        "Links in your mails would lead readers to their own computers. Write your public address into "
                                + "newsletter.yml; until then no mail can leave.",
                        "base-url: https://letters.example.org/")
                : Finding.ok(name, "Links in your mails lead to " + site.baseUrl() + ".");
    }
}
