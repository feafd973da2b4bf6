package askfirst.subscription;

import askfirst.subscription.Link.Pick;
import askfirst.token.Purpose;
import askfirst.token.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// Somebody follows a link that was mailed at any time, or one that looks like it.
sealed interface Press extends Move {

    Pick pick();

    /// All that can be seen without a press, by a person or by a robot.
    record Looks(Pick pick) implements Press {
        @Override
        public void in(World world) {
            Subscriptions doors = world.rooms().subscriptions;
            doors.look(world.token(Purpose.CONFIRM, pick));
            doors.lookAtStop(world.token(Purpose.STOP, pick));
            doors.lookAtChange(world.token(Purpose.UNDO, pick));
            doors.ownPage(world.token(Purpose.MANAGE, pick));
            doors.held(world.token(Purpose.MANAGE, pick));
            world.rooms()
                    .rehearse(List.of(new ImportRow.Written(
                            2, Who.DORA.address.wire(), "2019-05-31", "the old form", "Yes", "", "", "active")));
        }

        @Override
        public boolean looks() {
            return true;
        }
    }

    record Confirms(Pick pick) implements Press {
        @Override
        public void in(World world) {
            world.genuine(Purpose.CONFIRM, pick)
                    .filter(link -> mayAdmit(link, world))
                    .ifPresent(link -> {
                        world.admissible.add(link.to());
                        if (world.isWishedSince(link.to())) world.liftable.add(link.to());
                    });
            Token token = world.token(Purpose.CONFIRM, pick);
            Repeated.of(world, () -> world.rooms().subscriptions.confirm(token));
        }

        /// Only after a wish of the last three days that the mail followed.
        private static boolean mayAdmit(Link link, World world) {
            Instant earliest = world.now().minus(Duration.ofHours(72));
            return world.wishes.stream()
                    .anyMatch(wish -> wish.address().equals(link.to())
                            && wish.at().isAfter(earliest)
                            && !wish.at().isAfter(link.sentAt()));
        }
    }

    record SaysNotMe(Pick pick) implements Press {
        @Override
        public void in(World world) {
            Token token = world.token(Purpose.CONFIRM, pick);
            Repeated.of(world, () -> world.rooms().subscriptions.notMe(token));
        }
    }

    record SaysNever(Purpose by, Pick pick) implements Press {
        @Override
        public void in(World world) {
            Token token = world.token(by, pick);
            Set<String> mailboxes = mailboxes(world, token, world.genuine(by, pick));
            NeverResult[] result = new NeverResult[1];
            Repeated.of(world, () -> result[0] = world.rooms().subscriptions.never(token));
            if (result[0] instanceof NeverResult.Blocked)
                mailboxes.stream().filter(world::isSuppressed).forEach(world::bar);
        }
    }

    record ComesBack(Purpose by, Pick pick) implements Press {
        @Override
        public void in(World world) {
            Token token = world.token(by, pick);
            Set<String> mailboxes = mailboxes(world, token, world.genuine(by, pick));
            if (world.rooms().subscriptions.comeBack(token, "203.0.113.0/24") instanceof ReturnResult.Asked)
                mailboxes.forEach(mailbox -> world.wish(mailbox, World.By.OWN_LINK));
        }
    }

    /// A stop link is about every mailbox it went to, or would have.
    private static Set<String> mailboxes(World world, Token token, Optional<Link> link) {
        Set<String> mailboxes = new HashSet<>();
        link.map(Link::to).ifPresent(mailboxes::add);
        if (token.purpose() == Purpose.STOP)
            world.reader(token).ifPresent(reader -> {
                mailboxes.add(reader.address().normal());
                world.rooms().consents(reader).forEach(consent -> mailboxes.add(consent.address()));
            });
        return mailboxes;
    }

    record Stops(Pick pick) implements Press {
        @Override
        public void in(World world) {
            Token token = world.token(Purpose.STOP, pick);
            world.reader(token)
                    .filter(reader -> reader.state() != State.STOPPED)
                    .ifPresent(reader -> world.stops.put(reader.id(), world.now()));
            Repeated.of(world, () -> world.rooms().subscriptions.stop(token));
        }
    }

    record Undoes(Pick pick) implements Press {
        @Override
        public void in(World world) {
            Token token = world.token(Purpose.STOP, pick);
            Instant earliest = world.now().minus(Duration.ofMinutes(10));
            world.reader(token)
                    .filter(reader ->
                            world.stops.getOrDefault(reader.id(), Instant.MIN).isAfter(earliest))
                    .ifPresent(reader -> world.admissible.add(reader.address().normal()));
            Repeated.of(world, () -> world.rooms().subscriptions.undo(token));
        }
    }

    /// Changes how many letters come, by a stop link or on her own page.
    record Adjusts(Adjustment adjustment, Pick pick) implements Press {
        @Override
        public void in(World world) {
            Token token = world.token(adjustment.by, pick);
            Repeated.of(world, () -> adjustment.press.accept(world.rooms().subscriptions, token));
        }
    }

    enum Adjustment {
        PAUSE(Purpose.STOP, (doors, token) -> doors.pause(token, Pause.ONE_MONTH)),
        END_PAUSE(Purpose.STOP, Subscriptions::endPause),
        LESS_OFTEN(Purpose.STOP, (doors, token) -> doors.lessOften(token, Rhythm.ONLY_BIG_NEWS)),
        OWN_RHYTHM(Purpose.MANAGE, (doors, token) -> doors.changeRhythm(token, Rhythm.EVERY_LETTER)),
        OWN_PAUSE(Purpose.MANAGE, (doors, token) -> doors.pauseOnOwnPage(token, Pause.SIX_MONTHS)),
        OWN_END_PAUSE(Purpose.MANAGE, Subscriptions::endPauseOnOwnPage),
        OWN_NAME(Purpose.MANAGE, (doors, token) -> doors.rename(token, new GreetingName(Asks.SUBMITTED)));

        final Purpose by;
        final BiConsumer<Subscriptions, Token> press;

        Adjustment(Purpose by, BiConsumer<Subscriptions, Token> press) {
            this.by = by;
            this.press = press;
        }
    }

    record ChangesAddress(Who whereTo, Pick pick) implements Press {
        @Override
        public void in(World world) {
            Token token = world.token(Purpose.MANAGE, pick);
            Ask ask = new Ask(whereTo.address, Rhythm.EVERY_LETTER, "", Asks.SUBMITTED, "203.0.115.0/24");
            if (world.rooms().subscriptions.changeAddress(token, ask) instanceof AddressChangeResult.WrittenDown)
                world.wish(whereTo.normal(), World.By.FORM);
        }
    }

    record TakesAddressBack(Pick pick) implements Press {
        @Override
        public void in(World world) {
            world.genuine(Purpose.UNDO, pick).ifPresent(link -> world.admissible.add(link.to()));
            Token token = world.token(Purpose.UNDO, pick);
            UndoResult before = world.rooms().subscriptions.lookAtChange(token);
            Repeated.of(world, () -> world.rooms().subscriptions.undoChange(token));
            if (!(before instanceof UndoResult.Open)) world.admissible.clear();
        }
    }

    record Erases(Kept wished, Pick pick) implements Press {
        @Override
        public void in(World world) {
            Token token = world.token(Purpose.MANAGE, pick);
            OwnPageResult page = world.rooms().subscriptions.ownPage(token);
            Optional<Subscriber> reader = page instanceof OwnPageResult.Open(StopResult _, Token stop)
                    ? world.reader(stop)
                    : Optional.empty();
            Repeated.of(world, () -> world.rooms().subscriptions.erase(token, wished));
            reader.ifPresent(her -> {
                if (wished == Kept.FINGERPRINT) world.barErased(her.address().normal());
                Invariants.nothingIsLeftOf(her, world.rooms().tables());
            });
        }

        @Override
        public boolean forgets() {
            return true;
        }
    }
}
