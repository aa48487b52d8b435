package dev.galley.domain.firmware;

import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

public final class InMemoryFleet implements Fleet {
    /** By the text of the id, which sorts as its bytes do. */
    private final Map<String, Member> kept = new TreeMap<>();

    private static String key(ApplianceId id) {
        return id.value().toString();
    }

    @Override
    public Optional<Member> find(ApplianceId id) {
        return Optional.ofNullable(kept.get(key(id)));
    }

    @Override
    public void note(ApplianceId id, ApplianceModel model, Optional<SemanticVersion> version, Instant now) {
        var before = find(id);
        kept.put(key(id), new Member(
                id,
                model,
                before.map(Member::channel).orElse(Channel.STABLE),
                version,
                before.flatMap(Member::told)));
    }

    @Override
    public boolean choose(ApplianceId id, Channel channel) {
        return kept.computeIfPresent(
                key(id), (_, it) -> new Member(id, it.model(), channel, it.version(), it.told())) != null;
    }

    @Override
    public boolean tell(ApplianceId id, Optional<ReleaseId> release) {
        return kept.computeIfPresent(
                key(id), (_, it) -> new Member(id, it.model(), it.channel(), it.version(), release)) != null;
    }

    @Override
    public List<Member> told(Optional<ApplianceId> last, int most) {
        return kept.values().stream()
                .filter(it -> it.told().isPresent())
                .filter(it -> last.map(id -> key(it.id()).compareTo(key(id)) > 0).orElse(true))
                .limit(most)
                .toList();
    }

    @Override
    public List<Member> after(Optional<ApplianceId> last, ApplianceModel model, int most) {
        return kept.values().stream()
                .filter(it -> it.model().equals(model))
                .filter(it -> last.map(id -> key(it.id()).compareTo(key(id)) > 0).orElse(true))
                .limit(most)
                .toList();
    }
}
