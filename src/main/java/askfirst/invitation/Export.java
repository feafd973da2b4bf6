package askfirst.invitation;

/// A letter for the author's own mail program, as an `.eml` file.
public record Export(String fileName, byte[] bytes) {
    @Override
    public String toString() {
        return "Export[" + fileName + "]";
    }
}
