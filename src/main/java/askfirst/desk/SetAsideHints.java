package askfirst.desk;

import askfirst.subscription.Subscriptions;
import askfirst.theme.DeskPage;
import jakarta.inject.Singleton;
import java.util.List;

/// Asks for the letter that could not be answered.
@Singleton
final class SetAsideHints implements Hints {
    private final Subscriptions subscriptions;

    SetAsideHints(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Corner corner() {
        return Corner.ANSWERS;
    }

    @Override
    public List<DeskPage.Hint> hints() {
        long count = subscriptions.areSetAside();
        if (count == 0) return List.of();
        String asks = count == 1 ? "1 ask for the letter" : count + " asks for the letter";
        return List.of(
                new DeskPage.Hint(asks + " could not be answered; tried again when serve starts anew", "/readers"));
    }
}
