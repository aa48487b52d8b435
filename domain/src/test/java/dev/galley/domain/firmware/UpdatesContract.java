package dev.galley.domain.firmware;

import static dev.galley.domain.firmware.FirmwareSamples.NOW;
import static dev.galley.domain.firmware.FirmwareSamples.appliance;
import static dev.galley.domain.firmware.FirmwareSamples.release;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What whoever keeps updates promises. */
public interface UpdatesContract {
    /** For releases 1 and 2, of which nothing is kept yet. */
    Updates updates();

    static Update begun(int release, long appliance, Instant at) {
        return Update.begun(release(release), appliance(appliance), at);
    }

    static Update heard(Updates updates, int release, long appliance, Step step, Instant at) {
        var begun = begun(release, appliance, at);
        updates.begin(begun);
        var heard = switch (step) {
            case HEALTHY -> begun.heard(Step.INSTALLED, Optional.empty(), Optional.empty(), at).seenRunning(at);
            case SILENT -> begun.fallenSilent(at);
            case STARTED -> begun;
            case DOWNLOADING, VERIFIED, INSTALLING, INSTALLED, FAILED ->
                begun.heard(step, Optional.empty(), Optional.empty(), at);
        };
        updates.save(heard);
        return heard;
    }

    @Test
    default void what_was_begun_is_kept_once() {
        var updates = updates();
        updates.begin(begun(1, 1, NOW));
        updates.begin(begun(1, 1, NOW.plusSeconds(60)));
        assertThat(updates.hold(release(1), appliance(1))).contains(begun(1, 1, NOW));
        assertThat(updates.hold(release(1), appliance(2))).isEmpty();
        assertThat(updates.hold(release(2), appliance(1))).isEmpty();
    }

    @Test
    default void all_that_was_heard_comes_back() {
        var updates = updates();
        updates.begin(begun(1, 1, NOW));
        var loading = begun(1, 1, NOW).heard(Step.DOWNLOADING, Optional.of(40), Optional.empty(), NOW);
        updates.save(loading);
        assertThat(updates.hold(release(1), appliance(1))).contains(loading);
        var failed = loading.heard(Step.FAILED, Optional.empty(), Optional.of("no room"), NOW.plusSeconds(1));
        updates.save(failed);
        assertThat(updates.hold(release(1), appliance(1))).contains(failed);
    }

    @Test
    default void it_is_told_how_it_went_since_a_time() {
        var updates = updates();
        heard(updates, 1, 1, Step.HEALTHY, NOW);
        heard(updates, 1, 2, Step.HEALTHY, NOW.plusSeconds(10));
        heard(updates, 1, 3, Step.FAILED, NOW.plusSeconds(10));
        heard(updates, 1, 4, Step.SILENT, NOW.plusSeconds(20));
        heard(updates, 1, 5, Step.INSTALLED, NOW);
        heard(updates, 1, 6, Step.STARTED, NOW);
        heard(updates, 2, 1, Step.FAILED, NOW);
        assertThat(updates.tally(release(1), NOW)).isEqualTo(new Tally(2, 2, 2));
        assertThat(updates.tally(release(1), NOW.plusSeconds(10))).isEqualTo(new Tally(1, 2, 2));
        assertThat(updates.tally(release(1), NOW.plusSeconds(11))).isEqualTo(new Tally(0, 1, 2));
        assertThat(updates.failed(release(1))).containsExactlyInAnyOrder(appliance(3), appliance(4));
    }

    @Test
    default void the_overdue_are_those_that_are_open_the_oldest_first() {
        var updates = updates();
        heard(updates, 1, 1, Step.INSTALLED, NOW.plusSeconds(2));
        heard(updates, 1, 2, Step.DOWNLOADING, NOW.plusSeconds(1));
        heard(updates, 1, 3, Step.HEALTHY, NOW);
        heard(updates, 1, 4, Step.STARTED, NOW.plusSeconds(3));
        assertThat(updates.overdue(NOW.plusSeconds(3), 10))
                .extracting(Update::appliance)
                .isEqualTo(List.of(appliance(2), appliance(1)));
        assertThat(updates.overdue(NOW.plusSeconds(9), 1)).extracting(Update::appliance).containsExactly(appliance(2));
    }

    @Test
    default void an_appliance_has_its_own() {
        var updates = updates();
        heard(updates, 1, 1, Step.HEALTHY, NOW);
        heard(updates, 2, 1, Step.FAILED, NOW);
        heard(updates, 1, 2, Step.INSTALLED, NOW);
        heard(updates, 1, 3, Step.VERIFIED, NOW);
        assertThat(updates.unhealthy(appliance(1))).extracting(Update::release).containsExactly(release(2));
        assertThat(updates.installed(appliance(1))).containsExactly(release(1));
        assertThat(updates.installed(appliance(2))).containsExactly(release(1));
        assertThat(updates.installed(appliance(3))).isEmpty();
    }
}
