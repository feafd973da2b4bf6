package askfirst.desk;

import askfirst.theme.DeskPage;
import org.jspecify.annotations.Nullable;

/// One long piece of work: running, finished with a page to show, or failed.
final class Job {
    private final String number;
    private final String title;
    private final Progress progress = new Progress();
    private volatile Stage stage = Stage.RUNNING;
    private volatile @Nullable DeskPage result;

    enum Stage {
        RUNNING,
        FINISHED,
        FAILED
    }

    Job(String number, String title) {
        this.number = number;
        this.title = title;
    }

    String number() {
        return number;
    }

    String path() {
        return "/job/" + number;
    }

    Progress progress() {
        return progress;
    }

    boolean isRunning() {
        return stage == Stage.RUNNING;
    }

    boolean isFailed() {
        return stage == Stage.FAILED;
    }

    void finish(DeskPage page) {
        result = page;
        stage = Stage.FINISHED;
    }

    void fail() {
        stage = Stage.FAILED;
    }

    /// How far it is, or what it came to.
    DeskPage page() {
        DeskPage page = result;
        return page == null ? new DeskPage.Working(title, path(), progress.done(), progress.of()) : page;
    }
}
