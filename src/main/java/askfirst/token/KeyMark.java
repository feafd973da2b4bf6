package askfirst.token;

import jakarta.inject.Singleton;

/// The mark the key leaves in the database, so that a lost key, or another's, is noticed: with a new one every "never
/// again" would be forgotten and every stop link dead, in silence.
@Singleton
public class KeyMark {
    private final KeyMarkRepository repository;
    private final SecretKey key;

    KeyMark(KeyMarkRepository repository, SecretKey key) {
        this.repository = repository;
        this.key = key;
    }

    /// Worth calling before anybody is answered.
    public void check() {
        String mark = key.fingerprint("the key itself");
        repository.leave(mark);
        if (repository.mark().equals(mark)) return;
        String what = key.takeBack() ? "data/key is missing" : "data/key is not the key this database was written with";
        throw new KeyRefused(what + ". With another one every “never again” would be forgotten, and no stop link in a"
                + " mail would work. Put the key back from your backup.");
    }
}
