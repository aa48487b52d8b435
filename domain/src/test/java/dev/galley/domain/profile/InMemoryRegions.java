package dev.galley.domain.profile;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** For tests: everybody has an account, and lives in English and UTC until they say otherwise. Safe for many threads. */
public final class InMemoryRegions implements Regions {
    private static final Region HOME = new Region(Language.EN, ZoneId.of("UTC"));

    private final Map<UserId, Region> regions = new ConcurrentHashMap<>();

    @Override
    public Region of(UserId owner) {
        return regions.getOrDefault(owner, HOME);
    }

    @Override
    public void change(UserId owner, Optional<Language> locale, Optional<ZoneId> timezone) {
        var before = of(owner);
        regions.put(owner, new Region(locale.orElse(before.locale()), timezone.orElse(before.timezone())));
    }
}
