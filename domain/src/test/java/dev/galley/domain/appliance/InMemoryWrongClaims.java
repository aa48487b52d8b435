package dev.galley.domain.appliance;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Nobody takes turns here: for one thread. */
public final class InMemoryWrongClaims implements WrongClaims {
    private record Wrong(UserId person, String serial, Instant at) {}

    private final List<Wrong> kept = new CopyOnWriteArrayList<>();

    @Override
    public Optional<Instant> shutUntil(UserId person, String serial, Instant now) {
        return Stream.of(
                fifth(it -> it.person.equals(person), now), fifth(it -> it.serial.equals(serial), now))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(at -> at.plus(WINDOW));
    }

    private Optional<Instant> fifth(Predicate<Wrong> about, Instant now) {
        return kept.stream()
                .filter(about)
                .map(Wrong::at)
                .filter(at -> at.isAfter(now.minus(WINDOW)))
                .sorted(Comparator.reverseOrder())
                .skip(MOST - 1)
                .findFirst();
    }

    @Override
    public void count(UserId person, String serial, Instant now) {
        kept.add(new Wrong(person, serial, now));
        kept.removeIf(it -> !it.at.isAfter(now.minus(WINDOW)));
    }
}
