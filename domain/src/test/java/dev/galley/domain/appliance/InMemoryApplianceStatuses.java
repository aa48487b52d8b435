package dev.galley.domain.appliance;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class InMemoryApplianceStatuses implements ApplianceStatuses {
    private final Map<ApplianceId, Status> statuses = new HashMap<>();

    @Override
    public synchronized Status lock(ApplianceId appliance) {
        return statuses.getOrDefault(appliance, Status.NONE);
    }

    @Override
    public synchronized void attend(ApplianceId appliance, Attendance attendance) {
        var old = lock(appliance);
        statuses.put(
                appliance, new Status(attendance, old.state(), old.saidAt(), old.reportedAt(), old.lastSeenAt()));
    }

    @Override
    public synchronized boolean report(
            ApplianceId appliance, ReportedState state, Optional<Instant> saidAt, Instant reportedAt) {
        var old = lock(appliance);
        statuses.put(appliance, new Status(
                old.attendance(), Optional.of(state), saidAt, Optional.of(reportedAt), old.lastSeenAt()));
        return !old.state().equals(Optional.of(state));
    }

    @Override
    public synchronized List<ApplianceId> seen(Map<ApplianceId, Instant> latest) {
        var news = new ArrayList<ApplianceId>();
        latest.forEach((appliance, at) -> {
            var old = lock(appliance);
            if (old.attendance().presence() == Presence.UNKNOWN) {
                news.add(appliance);
            }
            var seenAt = old.lastSeenAt().filter(it -> it.isAfter(at)).orElse(at);
            statuses.put(appliance, new Status(
                    old.attendance().speaks(), old.state(), old.saidAt(), old.reportedAt(), Optional.of(seenAt)));
        });
        return news;
    }

    @Override
    public synchronized List<ApplianceId> spoke(Map<ApplianceId, String> boots) {
        var news = new ArrayList<ApplianceId>();
        boots.forEach((appliance, boot) -> {
            var before = lock(appliance).attendance();
            var after = before.speaksIn(boot);
            if (before.presence() != after.presence()) {
                attend(appliance, after);
                news.add(appliance);
            }
        });
        return news;
    }

    @Override
    public synchronized List<ApplianceId> silentSince(Instant before, int most) {
        return statuses.entrySet().stream()
                .filter(it -> it.getValue().attendance().presence() == Presence.ONLINE)
                .filter(it -> it.getValue().lastSeenAt().filter(at -> at.isBefore(before)).isPresent())
                .sorted(Comparator.comparing(it -> it.getValue().lastSeenAt().orElseThrow()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
