package dev.galley.domain.identity;

import static dev.galley.domain.identity.IdentitySamples.NOW;
import static dev.galley.domain.identity.IdentitySamples.hash;
import static dev.galley.domain.identity.IdentitySamples.id;
import static dev.galley.domain.identity.IdentitySamples.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.identity.Session.Outcome;
import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What all {@link Sessions} must do. */
public interface SessionsContract {
    Sessions sessions();

    /** Somebody who has an account. */
    UserId somebody();

    private Session opened() {
        var session = session(somebody());
        sessions().open(session);
        return session;
    }

    private Session rotated(Session session, int seconds) {
        var outcome = session.refresh(session.current(), hash(), "sealed" + seconds, NOW.plusSeconds(seconds));
        var after = ((Outcome.Rotated) outcome).after();
        sessions().save(after);
        return after;
    }

    @Test
    default void a_session_comes_back_equal_by_id_and_by_its_token() {
        var session = opened();
        assertThat(sessions().of(session.id())).contains(session);
        assertThat(sessions().holding(session.current())).contains(session);
    }

    @Test
    default void what_is_not_there_is_absent() {
        assertThat(sessions().of(new SessionId(id()))).isEmpty();
        assertThat(sessions().holding(hash())).isEmpty();
    }

    @Test
    default void all_tokens_a_family_ever_had_lead_to_it() {
        var first = opened();
        var second = rotated(first, 1);
        var third = rotated(second, 2);
        var fourth = rotated(third, 3);
        for (var token : new SecretHash[]{first.current(), second.current(), third.current(), fourth.current()}) {
            assertThat(sessions().holding(token)).contains(fourth);
        }
    }

    @Test
    default void an_ended_session_is_kept_and_not_listed() {
        var session = opened();
        var other = opened();
        sessions().save(session.end(NOW));
        assertThat(sessions().holding(session.current())).contains(session.end(NOW));
        assertThat(sessions().live(session.user(), NOW)).doesNotContain(session.end(NOW));
        assertThat(sessions().live(other.user(), NOW)).contains(other);
        assertThat(sessions().live(other.user(), NOW.plus(Duration.ofDays(30)))).isEmpty();
    }

    @Test
    default void those_of_one_person_are_listed_the_last_used_first() {
        var ada = somebody();
        var first = session(ada);
        var second = session(ada);
        sessions().open(first);
        sessions().open(second);
        opened();
        var used = rotated(first, 5);
        assertThat(sessions().live(ada, NOW)).containsExactly(used, second);
    }

    @Test
    default void what_is_of_no_use_any_more_is_forgotten() {
        var old = opened();
        var kept = opened();
        sessions().save(old.end(NOW));
        assertThat(sessions().forget(NOW, 100)).as("not before that time").isZero();
        assertThat(sessions().forget(NOW.plusSeconds(1), 100)).isOne();
        assertThat(sessions().of(old.id())).isEmpty();
        assertThat(sessions().of(kept.id())).contains(kept);
    }

    @Test
    default void used_tokens_are_forgotten_when_they_are_too_old_anyway() {
        var first = opened();
        var second = rotated(first, 1);
        var third = rotated(second, 2);
        var later = NOW.plus(Duration.ofDays(30)).plusSeconds(2);
        sessions().save(third.refresh(third.current(), hash(), "s", NOW.plusSeconds(
                3)) instanceof Outcome.Rotated(var it)
                        ? it
                        : third);
        assertThat(sessions().forget(later, 100)).isOne();
        assertThat(sessions().holding(first.current())).isEmpty();
        assertThat(sessions().holding(second.current())).isPresent();
    }
}
