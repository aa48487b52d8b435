package dev.galley.domain.llm;

import dev.galley.domain.kernel.Tier;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How many photos of each tier are analysed a day. A tier that is not named has no limit. */
public record PhotoQuota(Map<Tier, Integer> most) {
    public static final String NAME = "photo-analysis";
    public static final int FREE_BY_DEFAULT = 10;
    private static final Duration WINDOW = Duration.ofHours(24);

    public PhotoQuota {
        most = Map.copyOf(most);
    }

    public static PhotoQuota standard() {
        return new PhotoQuota(Map.of(Tier.FREE, FREE_BY_DEFAULT));
    }

    /** Empty where there is no limit. */
    public Optional<Quota> of(Tier tier) {
        return Optional.ofNullable(most.get(tier)).map(count -> new Quota(NAME, count, WINDOW));
    }
}
