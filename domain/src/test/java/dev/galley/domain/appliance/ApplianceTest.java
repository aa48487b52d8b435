package dev.galley.domain.appliance;

import static dev.galley.domain.appliance.ApplianceRefusal.ACTIVATION_REFUSED;
import static dev.galley.domain.appliance.ApplianceRefusal.ALREADY_ACTIVATED;
import static dev.galley.domain.appliance.ApplianceRefusal.APPLIANCE_NOT_FOUND;
import static dev.galley.domain.appliance.ApplianceRefusal.CONSENT_NEEDED;
import static dev.galley.domain.appliance.ApplianceSamples.ADA;
import static dev.galley.domain.appliance.ApplianceSamples.GRACE;
import static dev.galley.domain.appliance.ApplianceSamples.NOW;
import static dev.galley.domain.appliance.ApplianceSamples.hash;
import static dev.galley.domain.appliance.ApplianceSamples.oven;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.Refusal;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ApplianceTest {
    private static final Instant LATER = NOW.plusSeconds(3_600);

    private static void refuses(Refusal refusal, ThrowingCallable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static Appliance paired(Appliance appliance, UserId person, Instant at) {
        return appliance.pair(person, Optional.empty(), at).orElseThrow().after();
    }

    @Test
    void it_is_activated_once() {
        var change = oven(1).activate(hash(3), hash(9), NOW);
        assertThat(change.event()).isEqualTo(new ApplianceEvent.Activated(oven(1).id(), NOW));
        assertThat(change.after().password()).isEqualTo(hash(9));
        refuses(ALREADY_ACTIVATED, () -> change.after().activate(hash(3), hash(10), NOW));
    }

    @Test
    void who_does_not_know_the_secret_learns_nothing() {
        refuses(ACTIVATION_REFUSED, () -> oven(1).activate(hash(2), hash(9), NOW));
        var active = oven(1).activate(hash(3), hash(9), NOW).after();
        refuses(ACTIVATION_REFUSED, () -> active.activate(hash(2), hash(9), NOW));
    }

    @Test
    void revoked_credentials_are_worth_nothing_and_it_may_fetch_new_ones() {
        var active = oven(1).activate(hash(3), hash(9), NOW).after();
        var revoked = active.revoke(LATER).orElseThrow();
        assertThat(revoked.event()).isEqualTo(new ApplianceEvent.Revoked(oven(1).id(), LATER));
        assertThat(revoked.after().password()).isEqualTo(KeyHash.NOBODYS);
        assertThat(revoked.after().revoke(LATER)).isEmpty();
        assertThat(revoked.after().activate(hash(3), hash(10), LATER).after().password()).isEqualTo(hash(10));
    }

    @Test
    void the_first_owner_needs_no_more_than_the_code() {
        var change = oven(1).pair(ADA, Optional.of(new ApplianceName(" Oven ")), NOW).orElseThrow();
        assertThat(change.event()).isEqualTo(new ApplianceEvent.Paired(oven(1).id(), ADA, NOW));
        assertThat(change.after().of(ADA)).isEqualTo(new Ownership(new ApplianceName("Oven"), NOW));
        refuses(APPLIANCE_NOT_FOUND, () -> change.after().of(GRACE));
    }

    @Test
    void without_a_name_it_is_called_as_its_maker_calls_it() {
        assertThat(paired(oven(1), ADA, NOW).of(ADA).name().value()).isEqualTo("Oven 60");
    }

    @Test
    void pairing_again_what_is_ones_own_changes_nothing() {
        assertThat(paired(oven(1), ADA, NOW).pair(ADA, Optional.empty(), LATER)).isEmpty();
    }

    @Test
    void a_second_owner_needs_its_consent() {
        var adas = paired(oven(1), ADA, NOW);
        refuses(CONSENT_NEEDED, () -> adas.pair(GRACE, Optional.empty(), LATER));
        var both = paired(adas.allowPairing(LATER).orElseThrow(), GRACE, LATER);
        assertThat(both.owners()).containsOnlyKeys(ADA, GRACE);
    }

    @Test
    void who_unpaired_it_needs_its_consent_too() {
        var nobodys = paired(oven(1), ADA, NOW).unpair(ADA, LATER).after();
        refuses(CONSENT_NEEDED, () -> nobodys.pair(ADA, Optional.empty(), LATER));
        refuses(CONSENT_NEEDED, () -> nobodys.pair(GRACE, Optional.empty(), LATER));
        var again = paired(nobodys.allowPairing(LATER).orElseThrow(), ADA, LATER.plusSeconds(1));
        assertThat(again.of(ADA).pairedAt()).isEqualTo(LATER.plusSeconds(1));
    }

    @Test
    void consent_holds_for_five_minutes_and_for_one() {
        var adas = paired(oven(1), ADA, NOW);
        var allowed = adas.allowPairing(LATER).orElseThrow();
        refuses(CONSENT_NEEDED, () -> allowed.pair(GRACE, Optional.empty(), LATER.plusSeconds(301)));
        var both = paired(allowed, GRACE, LATER.plusSeconds(300));
        var third = new UserId(new UUID(0, 3));
        refuses(CONSENT_NEEDED, () -> both.pair(third, Optional.empty(), LATER.plusSeconds(300)));
        assertThat(both.allowPairing(LATER)).as("the same press, heard again").isEmpty();
        assertThat(both.allowPairing(LATER.plusSeconds(1))).isPresent();
    }

    @Test
    void an_older_press_heard_late_takes_nothing_back() {
        var allowed = oven(1).allowPairing(LATER).orElseThrow();
        assertThat(allowed.allowPairing(NOW)).isEmpty();
    }

    @Test
    void what_is_not_mine_cannot_be_unpaired_or_named() {
        var adas = paired(oven(1), ADA, NOW);
        refuses(APPLIANCE_NOT_FOUND, () -> adas.unpair(GRACE, LATER));
        refuses(APPLIANCE_NOT_FOUND, () -> adas.called(GRACE, new ApplianceName("Mine")));
        assertThat(adas.called(ADA, new ApplianceName("Mine")).of(ADA))
                .isEqualTo(new Ownership(new ApplianceName("Mine"), NOW));
    }

    @Test
    void a_code_is_read_however_it_was_typed() {
        var code = new ClaimCode("K7QM2XRA9TDF");
        assertThat(code.printed()).isEqualTo("K7QM-2XRA-9TDF");
        assertThat(ClaimCode.typed(" k7qm 2xra–9tdf\n")).isEqualTo(code);
        assertThat(ClaimCode.typed("K7QM-2XRA-9TDG")).isNotEqualTo(code);
        assertThat(code.toString()).doesNotContain("K7QM");
    }

    @Test
    void every_character_of_a_code_is_as_likely_as_any_other() {
        var random = new SplittableRandom(7);
        var counts = new int[128];
        for (int i = 0; i < 10_000; i++) {
            ClaimCode.fresh(random::nextLong).text().chars().forEach(c -> counts[c]++);
        }
        var used = Arrays.stream(counts).filter(count -> count > 0).boxed().toList();
        assertThat(used).hasSize(30).allSatisfy(count -> assertThat(count).isBetween(3_700, 4_300));
    }
}
