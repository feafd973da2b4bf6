package askfirst.mail;

/// Who a mail is from: the author's name and address.
public record Sender(String name, EmailAddress address) {
    public Sender {
        HeaderText.check(name);
    }
}
