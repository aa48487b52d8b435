package dev.galley.application.belongings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EraseLeaversTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:30:00Z");
    private static final UserId ANNA = new UserId(new UUID(1, 1));
    private static final UserId BEN = new UserId(new UUID(1, 2));
    private static final UserId CLEO = new UserId(new UUID(1, 3));

    private final Map<UserId, Instant> deleted = new TreeMap<>(Comparator.comparing(UserId::value));
    private final List<String> erased = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<Belongings> belongings = Set.of(new Kept("recipe"), new Kept("identity"), new Kept("profile"));

    private final class Kept implements Belongings {
        private final String feature;

        Kept(String feature) {
            this.feature = feature;
        }

        @Override
        public String feature() {
            return feature;
        }

        @Override
        public Set<String> tables() {
            return Set.of(feature);
        }

        @Override
        public void pack(UserId owner, Parcel parcel) {
            throw new UnsupportedOperationException("nothing is handed over here");
        }

        @Override
        public void erase(UserId owner) {
            var what = feature + " " + owner.value().getLeastSignificantBits();
            if (broken.contains(what)) {
                throw new IllegalStateException(what);
            }
            erased.add(what);
            if (feature.equals("identity")) {
                deleted.remove(owner);
            }
        }
    }

    private final class Stuck implements Traces {
        @Override
        public Set<String> tables() {
            return Set.of();
        }

        @Override
        public void erase(Leaver leaver) {
            erased.add("traces " + leaver.user().value().getLeastSignificantBits());
        }
    }

    private final EraseLeavers job = new EraseLeavers(new Bus(handlers(), List.of()), belongings);

    private Map<Class<?>, Supplier<? extends Handles<?, ?>>> handlers() {
        Handles<FindLeavers, List<Leaver>> finding = (query, _) -> find(query);
        return Map.of(
                FindLeavers.class, () -> finding,
                EraseBelongings.class, () -> new EraseBelongings.Handler(belongings),
                EraseTraces.class, () -> new EraseTraces.Handler(Set.of(new Stuck())));
    }

    private List<Leaver> find(FindLeavers query) {
        return deleted.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(query.deletedBefore()))
                .map(Map.Entry::getKey)
                .filter(user -> query.after().filter(last -> last.value().compareTo(user.value()) >= 0).isEmpty())
                .limit(query.most())
                .map(user -> new Leaver(user, "someone@example.org"))
                .toList();
    }

    private static Instant ago(Duration time) {
        return NOW.minus(time);
    }

    @Test
    void thirty_days_are_thirty_days_and_the_account_goes_last() {
        deleted.put(ANNA, ago(Duration.ofDays(30)));
        deleted.put(BEN, ago(Duration.ofDays(30).minusMillis(1)));
        job.run(NOW);
        assertThat(erased).containsExactly("profile 1", "recipe 1", "traces 1", "identity 1");
        job.run(NOW);
        assertThat(erased).hasSize(4);
        job.run(NOW.plusMillis(1));
        assertThat(erased).endsWith("profile 2", "recipe 2", "traces 2", "identity 2");
    }

    @Test
    void what_stops_half_way_is_taken_up_again() {
        deleted.put(ANNA, ago(Duration.ofDays(40)));
        broken.add("recipe 1");
        assertThatIllegalStateException().isThrownBy(() -> job.run(NOW)).withMessage("recipe 1");
        assertThat(deleted).containsKey(ANNA);
        broken.clear();
        job.run(NOW);
        assertThat(erased).containsExactly("profile 1", "profile 1", "recipe 1", "traces 1", "identity 1");
        assertThat(deleted).isEmpty();
    }

    @Test
    void one_who_cannot_be_erased_keeps_nobody_else() {
        deleted.put(ANNA, ago(Duration.ofDays(40)));
        deleted.put(BEN, ago(Duration.ofDays(40)));
        deleted.put(CLEO, ago(Duration.ofDays(40)));
        broken.add("identity 2");
        assertThatIllegalStateException().isThrownBy(() -> job.run(NOW));
        assertThat(deleted).containsOnlyKeys(BEN);
    }
}
