package askfirst.doctor;

/// A look for which there is nothing to look at.
record Idle(String name, String why) implements Check {

    @Override
    public Finding look() {
        return Finding.skipped(name, why);
    }
}
