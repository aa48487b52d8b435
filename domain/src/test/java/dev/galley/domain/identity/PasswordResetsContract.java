package dev.galley.domain.identity;

import static dev.galley.domain.identity.IdentitySamples.NOW;
import static dev.galley.domain.identity.IdentitySamples.hash;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.UserId;
import org.junit.jupiter.api.Test;

/** What all {@link PasswordResets} must do. */
public interface PasswordResetsContract {
    PasswordResets resets();

    /** Somebody who has an account. */
    UserId somebody();

    @Test
    default void a_token_is_good_for_an_hour_and_once() {
        var ada = somebody();
        var token = hash();
        var late = hash();
        resets().allow(token, ada, NOW);
        resets().allow(late, ada, NOW);
        assertThat(resets().use(token, NOW.plus(PasswordResets.LIFETIME).minusSeconds(1))).contains(ada);
        assertThat(resets().use(token, NOW)).isEmpty();
        assertThat(resets().use(late, NOW.plus(PasswordResets.LIFETIME))).isEmpty();
        assertThat(resets().use(hash(), NOW)).isEmpty();
    }

    @Test
    default void withdrawing_leaves_those_of_others() {
        var ada = somebody();
        var eve = somebody();
        var one = hash();
        var two = hash();
        resets().allow(one, ada, NOW);
        resets().allow(two, eve, NOW);
        resets().withdraw(ada);
        assertThat(resets().use(one, NOW)).isEmpty();
        assertThat(resets().use(two, NOW)).contains(eve);
    }

    @Test
    default void old_ones_are_forgotten() {
        resets().allow(hash(), somebody(), NOW);
        assertThat(resets().forget(NOW.plus(PasswordResets.LIFETIME), 100)).isZero();
        assertThat(resets().forget(NOW.plus(PasswordResets.LIFETIME).plusSeconds(1), 100)).isOne();
    }
}
