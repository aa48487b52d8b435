package dev.galley.persistence.appliance;

import static dev.galley.domain.appliance.ApplianceSamples.ADA;
import static dev.galley.domain.appliance.ApplianceSamples.GRACE;
import static dev.galley.domain.appliance.ApplianceSamples.NOW;
import static dev.galley.domain.appliance.ApplianceSamples.oven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.ApplianceName;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.PackedParcel;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlApplianceBelongingsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final SqlApplianceBelongings belongings = new SqlApplianceBelongings(postgres.sql());
    private final JdbiAppliances appliances = new JdbiAppliances(postgres.sql());

    private String packed(UserId owner) {
        var parcel = new PackedParcel();
        belongings.pack(owner, parcel);
        return parcel.lists().toString();
    }

    private void pair(int number, UserId owner, String name) {
        appliances.add(List.of(oven(number)));
        var read = appliances.of(oven(number).id()).orElseThrow();
        appliances.save(read.with(
                read.value().pair(owner, Optional.of(new ApplianceName(name)), NOW).orElseThrow().after()));
        new JdbiWrongClaims(postgres.sql()).count(owner, "TYPED-" + number, NOW);
    }

    @Test
    void a_persons_appliances_are_packed_without_secrets_and_erased() {
        pair(1, ADA, "Adas Ofen");
        pair(2, GRACE, "Graces Herd");
        assertThat(packed(ADA))
                .contains("OVEN-1", "Oven 60", "Adas Ofen", "TYPED-1")
                .doesNotContain("OVEN-2", "Graces", "TYPED-2", "0".repeat(20));
        belongings.erase(ADA);
        belongings.erase(ADA);
        assertThat(packed(ADA)).doesNotContain("OVEN-1", "TYPED-1");
        assertThat(packed(GRACE)).contains("OVEN-2", "Graces Herd", "TYPED-2");
        var left = appliances.of(oven(1).id()).orElseThrow().value();
        assertThat(left.owners()).isEmpty();
        assertThat(left.past().wasPaired()).as("the next one is to press its button").isTrue();
    }
}
