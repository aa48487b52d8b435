package dev.galley.domain.appliance.session;

import dev.galley.domain.kernel.ApplianceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

public final class InMemoryApplianceSessions implements ApplianceSessions {
    private static final Comparator<ApplianceSession> OLDEST_FIRST = Comparator.comparing(ApplianceSession::startedAt)
            .thenComparing(session -> session.id().value());

    private final Map<SessionId, ApplianceSession> byId = new LinkedHashMap<>();

    public synchronized List<ApplianceSession> all() {
        return byId.values().stream().sorted(OLDEST_FIRST).toList();
    }

    @Override
    public synchronized List<ApplianceSession> present(ApplianceId appliance) {
        var present = new ArrayList<ApplianceSession>();
        var theirs = all().stream().filter(session -> session.appliance().equals(appliance)).toList();
        theirs.stream().filter(ApplianceSession::isOpen).forEach(present::add);
        theirs.stream()
                .filter(session -> !session.isOpen())
                .collect(Collectors.toMap(ApplianceSession::owner, it -> it, (_, later) -> later))
                .values()
                .forEach(present::add);
        return present.stream().sorted(OLDEST_FIRST).toList();
    }

    @Override
    public synchronized void save(ApplianceSession session) {
        byId.put(session.id(), session);
    }

    @Override
    public synchronized Set<ApplianceId> busy() {
        return byId.values().stream()
                .filter(ApplianceSession::isOpen)
                .map(ApplianceSession::appliance)
                .collect(Collectors.toSet());
    }
}
