package dev.galley.domain.identity;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.UUID;

/**
 * What access tokens are not honoured any more although they have not expired. Each denial is kept until the last token it
 * can mean has expired. It holds on every node within a second of the commit, and within five if the nodes cannot hear
 * each other. Denying needs a transaction; asking needs none, and costs no query.
 */
public interface Denials {
    /** No token of an older generation. */
    void outdate(UserId user, long generation);

    /** No token of this session. */
    void end(SessionId session);

    /** Not the token with this id: an access token's, or a personal token's. */
    void end(UUID token);

    /** Forgets those that cannot mean any token any more. Answers how many. */
    int forget(Instant now, int most);

    boolean isDenied(AccessClaims claims);

    boolean isDenied(UUID token);
}
