package dev.galley.domain.identity;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For tests. Keeps to the contract, but cannot be rolled back, and holds nothing. */
public final class InMemorySessions implements Sessions {
    private record Used(SessionId session, Instant at) {}

    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final Map<SecretHash, Used> spent = new HashMap<>();

    @Override
    public synchronized void open(Session session) {
        sessions.put(session.id(), session);
    }

    @Override
    public synchronized Optional<Session> holding(SecretHash token) {
        return sessions.values().stream()
                .filter(session -> session.current().equals(token)
                        || session.previous().filter(previous -> previous.hash().equals(token)).isPresent())
                .findFirst()
                .or(() -> Optional.ofNullable(spent.get(token)).flatMap(used -> of(used.session)));
    }

    @Override
    public synchronized void save(Session session) {
        of(session.id()).flatMap(Session::previous)
                .filter(previous -> !session.previous().map(Session.Spent::hash).equals(Optional.of(previous.hash())))
                .ifPresent(previous -> spent.put(previous.hash(), new Used(session.id(), previous.at())));
        sessions.put(session.id(), session);
    }

    @Override
    public synchronized Optional<Session> of(SessionId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public synchronized List<Session> live(UserId user, Instant now) {
        return sessions.values().stream()
                .filter(session -> session.user().equals(user) && session.isLive(now))
                .sorted(Comparator.comparing(Session::lastUsedAt)
                        .thenComparing(session -> session.id().value())
                        .reversed())
                .toList();
    }

    @Override
    public synchronized int forget(Instant before, int most) {
        int known = sessions.size() + spent.size();
        sessions.values().removeIf(session -> session.goodUntil().isBefore(before)
                || session.endedAt().filter(end -> end.isBefore(before)).isPresent());
        spent.values().removeIf(used -> used.at.isBefore(before.minus(Client.MOBILE.refreshLifetime())));
        return known - sessions.size() - spent.size();
    }
}
