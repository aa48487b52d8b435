package dev.galley.domain.identity;

import static dev.galley.domain.identity.IdentitySamples.NOW;
import static dev.galley.domain.identity.IdentitySamples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.UserId;
import org.junit.jupiter.api.Test;

/** What all {@link Demos} must do. */
public interface DemosContract {
    Demos demos();

    private DemoId started() {
        var demo = new DemoId(id());
        demos().start(demo, NOW);
        return demo;
    }

    @Test
    default void a_demo_is_claimed_once() {
        var demo = started();
        var ada = new UserId(id());
        assertThat(demos().claim(demo, ada, NOW)).isTrue();
        assertThat(demos().claim(demo, ada, NOW)).isFalse();
        assertThat(demos().claim(demo, new UserId(id()), NOW)).isFalse();
    }

    @Test
    default void not_when_it_is_over_and_not_if_it_never_was() {
        var demo = started();
        assertThat(demos().claim(demo, new UserId(id()), NOW.plus(Demos.LIFETIME))).isFalse();
        assertThat(demos().claim(demo, new UserId(id()), NOW.plus(Demos.LIFETIME).minusSeconds(1))).isTrue();
        assertThat(demos().claim(new DemoId(id()), new UserId(id()), NOW)).isFalse();
    }

    @Test
    default void old_ones_are_forgotten() {
        var demo = started();
        assertThat(demos().forget(NOW.plus(Demos.LIFETIME), 100)).isZero();
        assertThat(demos().forget(NOW.plus(Demos.LIFETIME).plusSeconds(1), 100)).isOne();
        assertThat(demos().claim(demo, new UserId(id()), NOW)).isFalse();
    }
}
