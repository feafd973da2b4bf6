package askfirst.cli;

/// The author's mistake outside a file (a name taken, a port in use): ends the command with exit code 1 and its
/// sentence.
final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1;

    Mistake(String sentence) {
        super(sentence, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
