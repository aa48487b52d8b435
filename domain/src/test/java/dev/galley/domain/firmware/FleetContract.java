package dev.galley.domain.firmware;

import static dev.galley.domain.firmware.FirmwareSamples.NOW;
import static dev.galley.domain.firmware.FirmwareSamples.OVEN;
import static dev.galley.domain.firmware.FirmwareSamples.POT;
import static dev.galley.domain.firmware.FirmwareSamples.appliance;
import static dev.galley.domain.firmware.FirmwareSamples.release;
import static dev.galley.domain.firmware.FirmwareSamples.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.ApplianceId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What whoever keeps what appliances run promises. */
public interface FleetContract {
    /** In which nothing is kept yet. */
    Fleet fleet();

    @Test
    default void what_is_noted_comes_back() {
        var fleet = fleet();
        assertThat(fleet.find(appliance(1))).isEmpty();
        fleet.note(appliance(1), OVEN, Optional.empty(), NOW);
        assertThat(fleet.find(appliance(1))).contains(
                new Fleet.Member(appliance(1), OVEN, Channel.STABLE, Optional.empty(), Optional.empty()));
        fleet.note(appliance(1), POT, Optional.of(version("1.0.0")), NOW);
        assertThat(fleet.find(appliance(1))).contains(
                new Fleet.Member(appliance(1), POT, Channel.STABLE, Optional.of(version("1.0.0")), Optional.empty()));
    }

    @Test
    default void what_is_noted_leaves_the_channel_and_what_was_told() {
        var fleet = fleet();
        fleet.note(appliance(1), OVEN, Optional.empty(), NOW);
        assertThat(fleet.choose(appliance(1), Channel.BETA)).isTrue();
        assertThat(fleet.tell(appliance(1), Optional.of(release(1)))).isTrue();
        fleet.note(appliance(1), OVEN, Optional.of(version("1.0.0")), NOW);
        assertThat(fleet.find(appliance(1))).contains(new Fleet.Member(
                appliance(1), OVEN, Channel.BETA, Optional.of(version("1.0.0")), Optional.of(release(1))));
        assertThat(fleet.tell(appliance(1), Optional.empty())).isTrue();
        assertThat(fleet.find(appliance(1)).orElseThrow().told()).isEmpty();
    }

    @Test
    default void of_the_unknown_nothing_is_chosen_and_nothing_told() {
        assertThat(fleet().choose(appliance(1), Channel.BETA)).isFalse();
        assertThat(fleet().tell(appliance(1), Optional.empty())).isFalse();
    }

    @Test
    default void those_who_were_told_something_are_listed() {
        var fleet = fleet();
        for (int i = 1; i <= 4; i++) {
            fleet.note(appliance(i), i == 3 ? POT : OVEN, Optional.empty(), NOW);
            fleet.tell(appliance(i), Optional.of(release(1)));
        }
        fleet.tell(appliance(2), Optional.empty());
        assertThat(fleet.told(Optional.empty(), 2)).extracting(Fleet.Member::id)
                .containsExactly(appliance(1), appliance(3));
        assertThat(fleet.told(Optional.of(appliance(3)), 2)).extracting(Fleet.Member::id)
                .containsExactly(appliance(4));
    }

    /** As the database has them: by their bytes, the highest bit included. */
    @Test
    default void a_model_is_listed_in_the_order_of_ids() {
        var fleet = fleet();
        var high = new ApplianceId(new UUID(0xF000_0000_0000_7000L, 1));
        fleet.note(high, OVEN, Optional.empty(), NOW);
        fleet.note(appliance(2), OVEN, Optional.empty(), NOW);
        fleet.note(appliance(1), OVEN, Optional.empty(), NOW);
        fleet.note(appliance(3), POT, Optional.empty(), NOW);
        assertThat(fleet.after(Optional.empty(), OVEN, 2)).extracting(Fleet.Member::id)
                .containsExactly(appliance(1), appliance(2));
        assertThat(fleet.after(Optional.of(appliance(2)), OVEN, 2)).extracting(Fleet.Member::id).containsExactly(high);
        assertThat(fleet.after(Optional.of(high), OVEN, 2)).isEmpty();
    }
}
