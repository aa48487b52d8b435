package dev.galley.domain.identity;

import dev.galley.domain.identity.AccessClaims.Bearer;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** For tests. Keeps to the contract, but cannot be rolled back. */
public final class InMemoryDenials implements Denials {
    private final Map<UserId, Long> generations = new ConcurrentHashMap<>();
    private final Set<UUID> ended = ConcurrentHashMap.newKeySet();

    @Override
    public void outdate(UserId user, long generation) {
        generations.merge(user, generation, Math::max);
    }

    @Override
    public void end(SessionId session) {
        ended.add(session.value());
    }

    @Override
    public void end(UUID token) {
        ended.add(token);
    }

    @Override
    public int forget(Instant now, int most) {
        boolean mayStill = now.isBefore(IdentitySamples.NOW.plus(AccessClaims.LIFETIME).plusSeconds(1));
        int known = mayStill ? 0 : ended.size() + generations.size();
        if (!mayStill) {
            ended.clear();
            generations.clear();
        }
        return known;
    }

    @Override
    public boolean isDenied(AccessClaims claims) {
        return ended.contains(claims.id())
                || (claims.bearer() instanceof Bearer.Person person
                        && (ended.contains(person.session().value())
                                || person.generation() < generations.getOrDefault(person.user(), 0L)));
    }

    @Override
    public boolean isDenied(UUID token) {
        return ended.contains(token);
    }
}
