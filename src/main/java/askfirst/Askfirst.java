package askfirst;

/// The program.
public final class Askfirst {
    private Askfirst() {}

    public static void main(String[] args) {
        System.out.println("askfirst");
    }
}
