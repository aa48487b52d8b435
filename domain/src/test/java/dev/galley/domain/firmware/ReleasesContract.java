package dev.galley.domain.firmware;

import static dev.galley.domain.firmware.FirmwareSamples.NOW;
import static dev.galley.domain.firmware.FirmwareSamples.OVEN;
import static dev.galley.domain.firmware.FirmwareSamples.POT;
import static dev.galley.domain.firmware.FirmwareSamples.release;
import static dev.galley.domain.firmware.FirmwareSamples.version;
import static dev.galley.domain.firmware.FirmwareSamples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.StaleWrite;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What whoever keeps releases promises. */
public interface ReleasesContract {
    /** In which nothing is kept yet. */
    Releases releases();

    @Test
    default void what_was_added_comes_back_as_it_was() {
        var releases = releases();
        var plain = release(1, "2.0.0", 3, 10, List.of(50, 100));
        var rich = with(
                release(2, "2.1.0-rc.1+b7"),
                new Release.Terms(Optional.of(version("2.0.0")), true, Optional.of("Heats up faster.")));
        assertThat(releases.add(plain)).isTrue();
        assertThat(releases.add(rich)).isTrue();
        assertThat(releases.find(plain.id()).orElseThrow().value()).isEqualTo(plain);
        assertThat(releases.hold(rich.id()).orElseThrow().value()).isEqualTo(rich);
        assertThat(releases.find(release(9))).isEmpty();
        assertThat(releases.hold(release(9))).isEmpty();
    }

    @Test
    default void a_version_is_there_once_whatever_its_build() {
        var releases = releases();
        assertThat(releases.add(release(1, "2.0.0+a"))).isTrue();
        assertThat(releases.add(release(2, "2.0.0+b"))).isFalse();
        assertThat(releases.find(release(2))).isEmpty();
        assertThat(releases.ofVersion(OVEN, version("2.0.0"))).map(Release::id).contains(release(1));
        assertThat(releases.ofVersion(POT, version("2.0.0"))).isEmpty();
        assertThat(releases.ofVersion(OVEN, version("2.0.1"))).isEmpty();
    }

    @Test
    default void what_changes_is_saved_and_who_comes_second_is_told() {
        var releases = releases();
        releases.add(release(1, "2.0.0", 0, 10, List.of(50)));
        var found = releases.find(release(1)).orElseThrow();
        var halted = found.value().halt(Optional.empty(), NOW).orElseThrow().after();
        var spread = halted.spread(60, Optional.empty(), NOW.plusSeconds(9)).orElseThrow().after();
        var moved = spread.move(Channel.BETA, Optional.empty(), NOW).orElseThrow().after();
        releases.save(found.with(moved));
        assertThat(releases.find(release(1)).orElseThrow().value()).isEqualTo(moved);
        assertThatExceptionOfType(StaleWrite.class).isThrownBy(() -> releases.save(found));
    }

    @Test
    default void the_active_ones_of_a_model_are_listed_and_those_that_spread() {
        var releases = releases();
        releases.add(release(1, "1.0.0"));
        releases.add(release(2, "2.0.0", 0, 10, List.of(50)));
        releases.add(release(3, "3.0.0", 0, 10, List.of(50)));
        var third = releases.find(release(3)).orElseThrow();
        releases.save(third.with(third.value().halt(Optional.empty(), NOW).orElseThrow().after()));
        assertThat(releases.active(OVEN)).extracting(Release::id).containsExactlyInAnyOrder(release(1), release(2));
        assertThat(releases.active(POT)).isEmpty();
        assertThat(releases.spreading()).containsExactly(release(2));
    }

    @Test
    default void the_highest_security_version_is_that_of_all_releases_also_of_those_that_are_gone() {
        var releases = releases();
        assertThat(releases.highestSecurityVersion(OVEN)).isEmpty();
        releases.add(release(1, "1.0.0", 5, 100, List.of()));
        releases.add(release(2, "2.0.0", 3, 100, List.of()));
        var first = releases.find(release(1)).orElseThrow();
        releases.save(first.with(first.value().withdraw(Optional.empty(), NOW).orElseThrow().after()));
        assertThat(releases.highestSecurityVersion(OVEN)).contains(5L);
        assertThat(releases.highestSecurityVersion(POT)).isEmpty();
        assertThat(releases.highestSecurityVersion(Set.of(release(2), release(9)))).isEqualTo(3);
        assertThat(releases.highestSecurityVersion(Set.of())).isZero();
    }
}
