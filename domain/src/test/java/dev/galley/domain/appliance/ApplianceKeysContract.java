package dev.galley.domain.appliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.ApplianceId;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What all {@link ApplianceKeys} must do. */
public interface ApplianceKeysContract {
    ApplianceKeys keys();

    @Test
    default void a_claim_code_can_be_read_aloud() {
        for (int i = 0; i < 100; i++) {
            assertThat(keys().freshClaimCode().printed())
                    .matches("[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}");
        }
    }

    @Test
    default void each_is_another() {
        var made = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            made.add(keys().freshClaimCode().text());
            made.add(keys().freshActivationSecret().text());
            made.add(keys().freshPassword().text());
        }
        assertThat(made).hasSize(300);
    }

    @Test
    default void secrets_and_passwords_have_256_bits() {
        assertThat(keys().freshActivationSecret().text()).matches("[A-Za-z0-9_-]{43}");
        assertThat(keys().freshPassword().text()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    default void a_hash_is_of_one_purpose_and_of_one_appliance() {
        var serial = new Serial("OVEN-1");
        var id = new ApplianceId(new UUID(0, 1));
        assertThat(keys().hashOf(serial, new ClaimCode("X"))).isEqualTo(keys().hashOf(serial, new ClaimCode("X")));
        assertThat(new HashSet<>(java.util.List.of(
                keys().hashOf(serial, new ClaimCode("X")),
                keys().hashOf(serial, new ClaimCode("Y")),
                keys().hashOf(new Serial("OVEN-2"), new ClaimCode("X")),
                keys().hashOf(serial, new ActivationSecret("X")),
                keys().hashOf(new Serial("OVEN-2"), new ActivationSecret("X")),
                keys().hashOf(id, new BrokerPassword("X")),
                keys().hashOf(new ApplianceId(new UUID(0, 2)), new BrokerPassword("X")),
                keys().hashOf(new Serial(id.value().toString()), new ActivationSecret("X"))))).hasSize(8);
    }
}
