package dev.galley.domain.firmware;

import static dev.galley.domain.firmware.FirmwareSamples.NOW;
import static dev.galley.domain.firmware.FirmwareSamples.OVEN;
import static dev.galley.domain.firmware.FirmwareSamples.POT;
import static dev.galley.domain.firmware.FirmwareSamples.appliance;
import static dev.galley.domain.firmware.FirmwareSamples.manifest;
import static dev.galley.domain.firmware.FirmwareSamples.oven;
import static dev.galley.domain.firmware.FirmwareSamples.release;
import static dev.galley.domain.firmware.FirmwareSamples.version;
import static dev.galley.domain.firmware.FirmwareSamples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.galley.domain.kernel.Refused;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Goal A8, as far as the server decides: whom a release is never offered to. */
class ReleaseTest {
    private static final Release.Terms BACKWARDS = new Release.Terms(Optional.empty(), true, Optional.empty());

    @Test
    void the_signed_text_is_as_the_contract_says() {
        assertThat(manifest(OVEN, "2.4.0", 3).text())
                .isEqualTo("galley-firmware-v1\noven-60\n2.4.0\n3\n1000\n" + "0".repeat(64) + "\n");
    }

    @Test
    void only_something_newer_for_this_model_is_meant() {
        assertThat(release(1, "2.0.0").isMeantFor(oven(1, "1.9.9"))).isTrue();
        assertThat(release(1, "2.0.0").isMeantFor(oven(1, "2.0.0"))).isFalse();
        assertThat(release(1, "2.0.0").isMeantFor(oven(1, "2.0.0+other"))).isFalse();
        assertThat(release(1, "2.0.0-rc.1").isMeantFor(oven(1, "2.0.0"))).as("a rollback").isFalse();
        var pot = new Receiver(appliance(1), POT, Channel.STABLE, version("1.0.0"), 0);
        assertThat(release(1, "2.0.0").isMeantFor(pot)).as("the wrong hardware").isFalse();
    }

    @Test
    void a_lower_security_version_is_never_meant_not_even_backwards() {
        var old = with(release(1, "1.0.0", 2, 100, List.of()), BACKWARDS);
        assertThat(old.isMeantFor(new Receiver(appliance(1), OVEN, Channel.STABLE, version("2.0.0"), 2))).isTrue();
        assertThat(old.isMeantFor(new Receiver(appliance(1), OVEN, Channel.STABLE, version("2.0.0"), 3))).isFalse();
        assertThat(release(1, "9.0.0", 2, 100, List.of())
                .isMeantFor(new Receiver(appliance(1), OVEN, Channel.STABLE, version("2.0.0"), 3))).isFalse();
    }

    @Test
    void who_is_too_old_takes_the_step_between_first() {
        var step = release(1, "2.0.0");
        var far = with(
                release(2, "3.0.0"), new Release.Terms(Optional.of(version("2.0.0")), false, Optional.empty()));
        assertThat(Release.offered(List.of(far, step), oven(1, "1.0.0"))).contains(step);
        assertThat(Release.offered(List.of(far, step), oven(1, "2.0.0"))).contains(far);
        assertThat(Release.offered(List.of(far), oven(1, "2.0.0-rc.1"))).isEmpty();
    }

    @Test
    void the_newest_is_offered_and_nobody_goes_to_and_fro() {
        var older = release(1, "1.5.0");
        var newer = release(2, "2.0.0");
        assertThat(Release.offered(List.of(older, newer), oven(1, "1.0.0"))).contains(newer);
        assertThat(Release.offered(List.of(older, newer), oven(1, "3.0.0"))).isEmpty();
        var back = with(release(3, "1.9.0"), BACKWARDS);
        assertThat(Release.offered(List.of(older, newer, back), oven(1, "2.0.0"))).contains(back);
        assertThat(Release.offered(List.of(older, newer, back), oven(1, "1.9.0"))).isEmpty();
        var fixed = release(4, "2.0.1");
        assertThat(Release.offered(List.of(older, newer, back, fixed), oven(1, "1.9.0"))).contains(fixed);
    }

    @Test
    void beta_is_for_those_who_chose_it_and_they_get_what_is_stable_too() {
        var beta = release(1, "2.0.0").move(Channel.BETA, Optional.empty(), NOW).orElseThrow().after();
        var daring = new Receiver(appliance(1), OVEN, Channel.BETA, version("1.0.0"), 0);
        assertThat(beta.isMeantFor(oven(1, "1.0.0"))).isFalse();
        assertThat(beta.isMeantFor(daring)).isTrue();
        assertThat(release(1, "2.0.0").isMeantFor(daring)).isTrue();
    }

    @Test
    void what_is_halted_or_withdrawn_is_open_to_nobody() {
        var halted = release(1, "2.0.0").halt(Optional.empty(), NOW).orElseThrow().after();
        assertThat(halted.isOpenTo(appliance(1), OVEN, Channel.BETA)).isFalse();
        assertThat(halted.halt(Optional.empty(), NOW)).isEmpty();
        var resumed = halted.resume(Optional.empty(), NOW).orElseThrow().after();
        assertThat(resumed.isOpenTo(appliance(1), OVEN, Channel.STABLE)).isTrue();
        var withdrawn = halted.withdraw(Optional.empty(), NOW).orElseThrow().after();
        assertThat(withdrawn.isOpenTo(appliance(1), OVEN, Channel.STABLE)).isFalse();
        assertThat(withdrawn.withdraw(Optional.empty(), NOW)).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> withdrawn.resume(Optional.empty(), NOW));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> withdrawn.spread(50, Optional.empty(), NOW));
    }

    @Test
    void a_share_set_by_hand_keeps_the_waves_above_it() {
        var release = release(1, "2.0.0", 0, 10, List.of(50, 100));
        var raised = release.spread(60, Optional.empty(), NOW.plusSeconds(5)).orElseThrow().after();
        assertThat(raised.rollout()).isEqualTo(new Rollout(60, List.of(100), NOW.plusSeconds(5)));
        assertThat(release.spread(10, Optional.empty(), NOW)).isEmpty();
        var lowered = release.spread(0, Optional.empty(), NOW).orElseThrow().after();
        assertThat(lowered.rollout().waves()).containsExactly(10, 50, 100);
    }

    @Test
    void an_update_goes_forward_whatever_comes_late_or_twice() {
        var begun = Update.begun(release(1), appliance(1), NOW);
        var verified = begun.heard(Step.VERIFIED, Optional.empty(), Optional.empty(), NOW);
        assertThat(verified.heard(Step.DOWNLOADING, Optional.of(10), Optional.empty(), NOW)).isEqualTo(verified);
        var installed = verified.heard(Step.INSTALLED, Optional.empty(), Optional.empty(), NOW);
        assertThat(installed.step().isLast()).as("it has not been seen to run").isFalse();
        assertThat(installed.seenRunning(NOW).step()).isEqualTo(Step.HEALTHY);
        assertThat(verified.seenRunning(NOW)).as("it has not said it is done").isEqualTo(verified);
        assertThat(installed.fallenSilent(NOW).step()).isEqualTo(Step.SILENT);
    }

    @Test
    void a_failure_is_one_until_it_runs_after_all() {
        var failed = Update.begun(release(1), appliance(1), NOW)
                .heard(Step.FAILED, Optional.empty(), Optional.of("flash"), NOW);
        assertThat(failed.heard(Step.INSTALLED, Optional.empty(), Optional.empty(), NOW)).isEqualTo(failed);
        assertThat(failed.fallenSilent(NOW)).isEqualTo(failed);
        assertThat(failed.seenRunning(NOW).step()).isEqualTo(Step.HEALTHY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> failed.heard(Step.HEALTHY, Optional.empty(), Optional.empty(), NOW));
    }
}
