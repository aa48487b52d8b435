package dev.galley.domain.appliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place promises where it is kept what appliances are to be like. */
public interface DesiredStatesContract {
    Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    ApplianceId OVEN = new ApplianceId(new UUID(0, 1));

    DesiredStates states();

    @Test
    default void what_is_wished_is_kept_until_it_is_forgotten() {
        assertThat(states().lock(OVEN)).isEqualTo(DesiredState.NONE);
        var wished = new DesiredState(new TreeMap<>(Map.of("light", "true", "child_lock", "{\"a\": [1, \"x\"]}")));
        states().save(OVEN, wished, NOON);
        assertThat(states().lock(OVEN)).isEqualTo(wished);
        var less = wished.with(Map.of("light", Optional.of("false"), "child_lock", Optional.empty()));
        states().save(OVEN, less, NOON);
        assertThat(states().lock(OVEN).json()).isEqualTo("{\"light\":false}");
        assertThat(states().forget(OVEN)).isTrue();
        assertThat(states().forget(OVEN)).isFalse();
        assertThat(states().lock(OVEN)).isEqualTo(DesiredState.NONE);
    }

    @Test
    default void names_have_a_form() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> DesiredState.NONE.with(Map.of("Light\"", Optional.of("1"))));
    }
}
