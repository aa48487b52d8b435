package dev.galley.domain.appliance;

import static dev.galley.domain.appliance.ApplianceSamples.ADA;
import static dev.galley.domain.appliance.ApplianceSamples.GRACE;
import static dev.galley.domain.appliance.ApplianceSamples.NOW;
import static dev.galley.domain.appliance.ApplianceSamples.hash;
import static dev.galley.domain.appliance.ApplianceSamples.oven;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.Versioned;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place promises where appliances are kept. */
public interface AppliancesContract {
    Appliances appliances();

    private Versioned<Appliance> kept(Appliance appliance) {
        return appliances().of(appliance.id()).orElseThrow();
    }

    @Test
    default void an_appliance_is_found_by_its_id_and_by_its_serial() {
        assertThat(appliances().add(List.of(oven(1), oven(2)))).isEmpty();
        assertThat(kept(oven(1)).value()).isEqualTo(oven(1));
        assertThat(appliances().of(oven(2).serial()).orElseThrow().value()).isEqualTo(oven(2));
        assertThat(appliances().of(oven(3).id())).isEmpty();
        assertThat(appliances().of(oven(3).serial())).isEmpty();
        assertThat(appliances().of(new Serial("oven-1"))).isEmpty();
    }

    @Test
    default void where_one_serial_is_taken_nothing_is_kept() {
        assertThat(appliances().add(List.of(oven(2)))).isEmpty();
        var again = Appliance.registered(
                oven(7).id(), oven(2).serial(), ApplianceSamples.OVEN, hash(8), hash(9), NOW);
        assertThat(appliances().add(List.of(oven(1), again, oven(3)))).containsExactly(oven(2).serial());
        assertThat(appliances().of(oven(1).id())).isEmpty();
        assertThat(appliances().of(oven(3).id())).isEmpty();
        assertThat(kept(oven(2)).value()).isEqualTo(oven(2));
    }

    @Test
    default void nothing_is_kept_where_two_have_the_same_serial() {
        var twin = Appliance.registered(
                oven(7).id(), oven(1).serial(), ApplianceSamples.OVEN, hash(8), hash(9), NOW);
        assertThat(appliances().add(List.of(oven(1), twin))).containsExactly(oven(1).serial());
        assertThat(appliances().of(oven(1).serial())).isEmpty();
    }

    @Test
    default void all_of_an_appliance_is_kept() {
        appliances().add(List.of(oven(1)));
        var active = oven(1).activate(hash(3), hash(99), NOW.plusSeconds(1)).after();
        var allowed = active.allowPairing(NOW.plusSeconds(2)).orElseThrow();
        var adas = allowed.pair(ADA, Optional.of(new ApplianceName("Öfchen")), NOW.plusSeconds(3)).orElseThrow()
                .after();
        var again = adas.allowPairing(NOW.plusSeconds(4)).orElseThrow();
        var both = again.pair(GRACE, Optional.empty(), NOW.plusSeconds(5)).orElseThrow().after();
        appliances().save(kept(oven(1)).with(both));
        assertThat(kept(oven(1)).value()).isEqualTo(both);
        assertThat(appliances().of(ADA)).containsExactly(oven(1).id());
        var graces = both.unpair(ADA, NOW.plusSeconds(6)).after().called(GRACE, new ApplianceName("Herd"))
                .allowPairing(NOW.plusSeconds(7)).orElseThrow();
        appliances().save(kept(oven(1)).with(graces));
        assertThat(kept(oven(1)).value()).isEqualTo(graces);
        assertThat(appliances().of(ADA)).isEmpty();
        assertThat(appliances().of(GRACE)).containsExactly(oven(1).id());
        var revoked = graces.revoke(NOW.plusSeconds(8)).orElseThrow().after();
        appliances().save(kept(oven(1)).with(revoked));
        assertThat(kept(oven(1)).value()).isEqualTo(revoked);
    }

    @Test
    default void who_saves_second_is_told() {
        appliances().add(List.of(oven(1)));
        var read = kept(oven(1));
        appliances().save(read.with(read.value().pair(ADA, Optional.empty(), NOW).orElseThrow().after()));
        var late = read.with(read.value().pair(GRACE, Optional.empty(), NOW).orElseThrow().after());
        assertThatExceptionOfType(StaleWrite.class).isThrownBy(() -> appliances().save(late));
        assertThat(kept(oven(1)).value().owners()).containsOnlyKeys(ADA);
        assertThatExceptionOfType(StaleWrite.class)
                .isThrownBy(() -> appliances().save(new Versioned<>(oven(5), 1)));
    }
}
