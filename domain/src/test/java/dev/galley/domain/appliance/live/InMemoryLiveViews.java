package dev.galley.domain.appliance.live;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** For tests: what each person has seen, as texts. */
public final class InMemoryLiveViews implements LiveViews {
    private final Map<UserId, Map<ApplianceId, Instant>> pairings = new HashMap<>();
    private final Map<UserId, List<String>> seen = new HashMap<>();

    public Map<ApplianceId, Instant> of(UserId owner) {
        return pairings.computeIfAbsent(owner, _ -> new HashMap<>());
    }

    public List<String> seenBy(UserId who) {
        return seen.computeIfAbsent(who, _ -> new ArrayList<>());
    }

    @Override
    public void show(Sight sight) {
        pairings.forEach((user, theirs) -> Optional.ofNullable(theirs.get(sight.appliance()))
                .flatMap(since -> told(sight, user, since))
                .ifPresent(seenBy(user)::add));
    }

    private static Optional<String> told(Sight sight, UserId user, Instant since) {
        long appliance = sight.appliance().value().getLeastSignificantBits();
        return switch (sight) {
            case Sight.PresenceSeen it ->
                Optional.of("presence " + appliance + " " + it.presence().name().toLowerCase(Locale.ROOT));
            case Sight.StateSeen it -> Optional.of("state " + appliance + " " + it.json().replaceAll(
                    ".*\"door\":\"(\\w+)\".*", "$1")).filter(_ -> !it.at().isBefore(since));
            case Sight.CommandSeen(var event) -> Optional.of("command " + appliance + " " + event.status())
                    .filter(_ -> event.owner().equals(user) && !event.at().isBefore(since));
            case Sight.Measured it -> {
                long count = it.readings().stream().filter(reading -> !reading.at().isBefore(since)).count();
                yield Optional.of("telemetry " + appliance + " " + count).filter(_ -> count > 0);
            }
        };
    }

    @Override
    public void reconsider(UserId owner) {
        // whose an appliance is, is looked up each time
    }
}
