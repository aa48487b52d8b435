package dev.galley.domain.firmware;

import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.Versioned;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

public final class InMemoryReleases implements Releases {
    private final Map<ReleaseId, Versioned<Release>> kept = new LinkedHashMap<>();

    private Stream<Release> all() {
        return kept.values().stream().map(Versioned::value);
    }

    @Override
    public boolean add(Release release) {
        if (ofVersion(release.model(), release.version()).isPresent()) {
            return false;
        }
        kept.put(release.id(), new Versioned<>(release, 1));
        return true;
    }

    @Override
    public Optional<Versioned<Release>> find(ReleaseId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<Versioned<Release>> hold(ReleaseId id) {
        return find(id);
    }

    @Override
    public void save(Versioned<Release> release) {
        boolean isSame = find(release.value().id()).filter(it -> it.version() == release.version()).isPresent();
        if (!isSame) {
            throw new StaleWrite("a release of firmware");
        }
        kept.put(release.value().id(), new Versioned<>(release.value(), release.version() + 1));
    }

    @Override
    public Optional<Release> ofVersion(ApplianceModel model, SemanticVersion version) {
        return all().filter(it -> it.model().equals(model) && it.version().isSameAs(version)).findFirst();
    }

    @Override
    public List<Release> active(ApplianceModel model) {
        return all().filter(it -> it.model().equals(model) && it.status() == ReleaseStatus.ACTIVE).toList();
    }

    @Override
    public List<ReleaseId> spreading() {
        return all().filter(it -> it.status() == ReleaseStatus.ACTIVE && !it.rollout().waves().isEmpty())
                .map(Release::id)
                .toList();
    }

    @Override
    public Optional<Long> highestSecurityVersion(ApplianceModel model) {
        return all().filter(it -> it.model().equals(model))
                .map(it -> it.manifest().securityVersion())
                .max(Long::compare);
    }

    @Override
    public long highestSecurityVersion(Set<ReleaseId> releases) {
        return all().filter(it -> releases.contains(it.id()))
                .mapToLong(it -> it.manifest().securityVersion())
                .max()
                .orElse(0);
    }
}
