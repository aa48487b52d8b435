package dev.galley.domain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.KeptReplies.Asked;
import dev.galley.domain.llm.KeptReplies.Kept;
import dev.galley.domain.llm.KeptReplies.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place promises where replies of models are kept. */
public interface KeptRepliesContract {
    UserId ADA = new UserId(new UUID(1, 1));
    UserId GRACE = new UserId(new UUID(1, 2));
    Kept REPLY = new Kept("{\"dish\":\"soup\"}", new ModelName("test", "one"));
    Asked SOUP = new Asked("key-soup", "context-ada", Optional.of(0b1111_0000L), Optional.of(ADA));
    Duration LEASE = Duration.ofSeconds(60);
    Duration LIFETIME = Duration.ofHours(1);

    KeptReplies kept();

    Instant now();

    void pass(Duration time);

    private Standing look(Asked asked) {
        return kept().look(asked, false, LEASE);
    }

    private UUID yours(Standing standing) {
        assertThat(standing).isInstanceOf(Standing.Yours.class);
        return ((Standing.Yours) standing).claim();
    }

    @Test
    default void one_asks_and_the_others_wait_and_then_all_have_it() {
        var claim = yours(look(SOUP));
        assertThat(look(SOUP)).isEqualTo(new Standing.Awaited());
        kept().keep(SOUP, claim, REPLY, LIFETIME);
        assertThat(look(SOUP)).isEqualTo(new Standing.There(REPLY));
        pass(LIFETIME);
        yours(look(SOUP));
    }

    @Test
    default void who_gives_up_lets_the_next_one_ask() {
        kept().release(SOUP, yours(look(SOUP)));
        yours(look(SOUP));
    }

    @Test
    default void whose_lease_is_over_is_passed_and_keeps_nothing() {
        var late = yours(look(SOUP));
        pass(LEASE);
        var next = yours(look(SOUP));
        kept().keep(SOUP, late, REPLY, LIFETIME);
        kept().release(SOUP, late);
        assertThat(look(SOUP)).isEqualTo(new Standing.Awaited());
        kept().keep(SOUP, next, REPLY, LIFETIME);
        assertThat(look(SOUP)).isEqualTo(new Standing.There(REPLY));
    }

    @Test
    default void asking_anew_passes_over_what_is_kept_and_keeps_it_until_there_is_another() {
        kept().keep(SOUP, yours(look(SOUP)), REPLY, LIFETIME);
        var claim = yours(kept().look(SOUP, true, LEASE));
        assertThat(look(SOUP)).isEqualTo(new Standing.There(REPLY));
        assertThat(kept().look(SOUP, true, LEASE)).isEqualTo(new Standing.Awaited());
        var other = new Kept("{\"dish\":\"stew\"}", new ModelName("test", "two"));
        kept().keep(SOUP, claim, other, LIFETIME);
        assertThat(look(SOUP)).isEqualTo(new Standing.There(other));
    }

    @Test
    default void asking_anew_in_vain_loses_nothing() {
        kept().keep(SOUP, yours(look(SOUP)), REPLY, LIFETIME);
        kept().release(SOUP, yours(kept().look(SOUP, true, LEASE)));
        assertThat(look(SOUP)).isEqualTo(new Standing.There(REPLY));
    }

    @Test
    default void a_picture_that_looks_the_same_is_answered_for_the_same_person_in_the_same_context_alone() {
        kept().keep(SOUP, yours(look(SOUP)), REPLY, LIFETIME);
        assertThat(look(new Asked("k1", "context-ada", Optional.of(0b1111_0011L), Optional.of(ADA))))
                .isEqualTo(new Standing.There(REPLY));
        yours(look(new Asked("k2", "context-ada", Optional.of(0b1111_0111L), Optional.of(ADA))));
        yours(look(new Asked("k3", "context-other", Optional.of(0b1111_0000L), Optional.of(ADA))));
        yours(look(new Asked("k4", "context-ada", Optional.of(0b1111_0000L), Optional.of(GRACE))));
        yours(look(new Asked("k5", "context-ada", Optional.empty(), Optional.of(ADA))));
        yours(look(new Asked("k6", "context-ada", Optional.of(~0b1111_0000L), Optional.of(ADA))));
    }

    @Test
    default void what_is_too_old_is_forgotten_and_what_is_awaited_is_not() {
        kept().keep(SOUP, yours(look(SOUP)), REPLY, LIFETIME);
        yours(kept().look(new Asked("k1", "c", Optional.empty(), Optional.empty()), false, LIFETIME.multipliedBy(2)));
        assertThat(kept().forget(now(), 10)).isZero();
        pass(LIFETIME);
        assertThat(kept().forget(now(), 10)).isEqualTo(1);
        assertThat(kept().forget(now(), 10)).isZero();
    }
}
