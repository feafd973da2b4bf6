package askfirst.subscription;

import askfirst.mail.SendResult;
import java.time.Duration;
import java.util.List;

/// What somebody does, or what merely happens.
sealed interface Move permits Move.Asks, Move.Works, Move.Waits, Move.Happens, Move.Joins, Move.OpensHerPage, Press {

    void in(World world);

    /// The moves it consists of.
    default List<Move> steps() {
        return List.of(this);
    }

    /// Whether it may take receipts away.
    default boolean forgets() {
        return false;
    }

    /// Whether it only looks.
    default boolean looks() {
        return false;
    }

    /// Anybody types an address into a form.
    record Asks(Who who, int network, Rhythm rhythm) implements Move {
        static final String SUBMITTED = "buy-cheap-pills";

        @Override
        public void in(World world) {
            world.wish(who.normal(), World.By.FORM);
            world.rooms()
                    .subscriptions
                    .request(new Ask(
                            who.address,
                            rhythm,
                            "https://" + SUBMITTED + ".example/",
                            SUBMITTED,
                            "203.0." + network + ".0/24"));
        }
    }

    /// What the serving process does every moment, and how the mail server takes it.
    record Works(SendResult answer) implements Move {
        @Override
        public void in(World world) {
            world.work(answer);
        }
    }

    record Waits(Duration time) implements Move {
        @Override
        public void in(World world) {
            world.rooms().clock.pass(time);
        }
    }

    /// Asks, gets the mail and presses yes: what most people do.
    record Joins(Who who) implements Move {
        @Override
        public void in(World world) {
            throw new AssertionError("consists of steps");
        }

        @Override
        public List<Move> steps() {
            return List.of(
                    new Waits(Duration.ofHours(25)),
                    new Asks(who, 113, Rhythm.EVERY_LETTER),
                    new Works(new SendResult.Sent()),
                    new Press.Confirms(new Link.Pick(0, Link.Shape.WHOLE)));
        }
    }

    /// A reader who types her address into the form gets a mail with the link to her own page.
    record OpensHerPage(Who who) implements Move {
        @Override
        public void in(World world) {
            throw new AssertionError("consists of steps");
        }

        @Override
        public List<Move> steps() {
            return List.of(
                    new Waits(Duration.ofDays(8)),
                    new Asks(who, 114, Rhythm.EVERY_LETTER),
                    new Works(new SendResult.Sent()));
        }
    }

    /// What the author does, and the machine.
    sealed interface Happens extends Move {}

    record Suppresses(Who who) implements Happens {
        @Override
        public void in(World world) {
            Repeated.of(world, () -> world.rooms().suppress(who.normal()));
            world.bar(who.normal());
        }
    }

    record Removes(Who who) implements Happens {
        @Override
        public void in(World world) {
            world.rooms().everAt(who.normal()).ifPresent(reader -> {
                Repeated.of(world, () -> world.rooms().remove(reader.address().wire()));
                world.stops.remove(reader.id());
            });
        }
    }

    record ErasesForHer(Who who) implements Happens {
        @Override
        public void in(World world) {
            world.rooms().everAt(who.normal()).ifPresent(reader -> {
                world.rooms().eraseAsAuthor(reader);
                world.barErased(reader.address().normal());
                Invariants.nothingIsLeftOf(reader, world.rooms().tables());
            });
        }

        @Override
        public boolean forgets() {
            return true;
        }
    }

    record Imports(Who who, String date, String wording) implements Happens {
        @Override
        public void in(World world) {
            List<ImportRow> rows = List.of(
                    new ImportRow.Written(2, who.address.wire(), date, "the old form", wording, "", "", "active"));
            boolean isNobody = world.rooms().everAt(who.normal()).isEmpty()
                    || !Standing.of(world.rooms()).states().containsKey(who.normal());
            if (isNobody && !date.isEmpty() && !wording.isEmpty()) world.admissible.add(who.normal());
            Repeated.of(world, () -> world.rooms().bring(rows));
        }
    }

    record Tidies() implements Happens {
        @Override
        public void in(World world) {
            Repeated.of(world, world.rooms().subscriptions::tidy);
        }
    }

    record Restarts() implements Happens {
        @Override
        public void in(World world) {
            world.restart();
        }
    }

    record BacksUp() implements Happens {
        @Override
        public void in(World world) {
            world.backUp();
        }
    }

    record RestoresTheBackup() implements Happens {
        @Override
        public void in(World world) {
            world.restore();
        }

        @Override
        public boolean forgets() {
            return true;
        }
    }
}
