package askfirst.cli;

import askfirst.connection.ImportProgress;

/// Twenty signs on the terminal, filled as the rows go by; beside the answer, which goes to standard output.
record ProgressBar(Terminal terminal) implements ImportProgress {
    private static final int WIDTH = 20;

    @Override
    public void rows(int done, int total) {
        int filled = total == 0 ? WIDTH : (int) ((long) done * WIDTH / total);
        terminal.err().print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + " of " + total);
        if (done >= total) terminal.err().println();
        terminal.err().flush();
    }
}
