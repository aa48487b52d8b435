package dev.galley.application.belongings;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.job.Job;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Forgets everybody who left thirty days ago: feature by feature, each in a transaction of its own, and the account last of
 * all. Wherever this stops, the account is still there, so that the next run finds the person again and goes on.
 */
public final class EraseLeavers implements Job<Instant> {
    /** From deletion to erasure. */
    public static final Duration GRACE = Duration.ofDays(30);

    /** The feature whose belongings are the account itself. */
    static final String ACCOUNTS = "identity";

    private static final int AT_ONCE = 100;
    private static final Caller SELF = new Caller.Job("erasing leavers");

    private final Bus bus;
    private final List<String> features;

    @Inject
    public EraseLeavers(Bus bus, Set<Belongings> belongings) {
        this.bus = bus;
        features = belongings.stream()
                .map(Belongings::feature)
                .filter(feature -> !feature.equals(ACCOUNTS))
                .sorted()
                .toList();
    }

    /** @throws RuntimeException the first failure, once everybody else has had their turn */
    @Override
    public void run(Instant due) {
        Optional<RuntimeException> failure = Optional.empty();
        Optional<UserId> last = Optional.empty();
        List<Leaver> leavers;
        do {
            leavers = bus.send(new FindLeavers(due.minus(GRACE), last, AT_ONCE), SELF);
            for (var leaver : leavers) {
                try {
                    erase(leaver);
                } catch (RuntimeException wrong) { // one who cannot be erased today must not keep the others here
                    failure = failure.or(() -> Optional.of(wrong));
                }
                last = Optional.of(leaver.user());
            }
        } while (!leavers.isEmpty());
        failure.ifPresent(wrong -> {
            throw wrong;
        });
    }

    private void erase(Leaver leaver) {
        for (var feature : features) {
            bus.send(new EraseBelongings(leaver.user(), feature), SELF);
        }
        bus.send(new EraseTraces(leaver), SELF);
        bus.send(new EraseBelongings(leaver.user(), ACCOUNTS), SELF);
    }
}
