package dev.galley.domain.appliance;

import static dev.galley.domain.appliance.ApplianceSamples.ADA;
import static dev.galley.domain.appliance.ApplianceSamples.GRACE;
import static dev.galley.domain.appliance.ApplianceSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place promises where wrong claim codes are counted. */
public interface WrongClaimsContract {
    WrongClaims wrongClaims();

    private void shut(UserId person, String serial) {
        for (int i = 0; i < WrongClaims.MOST; i++) {
            assertThat(wrongClaims().shutUntil(person, serial, NOW.plusSeconds(i))).isEmpty();
            wrongClaims().count(person, serial, NOW.plusSeconds(i));
        }
    }

    @Test
    default void after_five_wrong_ones_it_is_shut_until_the_first_is_a_quarter_of_an_hour_old() {
        shut(ADA, "S-1");
        var opens = NOW.plus(Duration.ofMinutes(15));
        assertThat(wrongClaims().shutUntil(ADA, "S-1", NOW.plusSeconds(5))).contains(opens);
        assertThat(wrongClaims().shutUntil(ADA, "S-1", opens.minusMillis(1))).contains(opens);
        assertThat(wrongClaims().shutUntil(ADA, "S-1", opens)).isEmpty();
    }

    @Test
    default void a_person_is_shut_out_from_all_serials() {
        for (int i = 0; i < WrongClaims.MOST; i++) {
            assertThat(wrongClaims().shutUntil(ADA, "S-" + i, NOW)).isEmpty();
            wrongClaims().count(ADA, "S-" + i, NOW);
        }
        assertThat(wrongClaims().shutUntil(ADA, "S-9", NOW)).isPresent();
        assertThat(wrongClaims().shutUntil(GRACE, "S-9", NOW)).isEmpty();
        assertThat(wrongClaims().shutUntil(GRACE, "S-1", NOW)).isEmpty();
    }

    @Test
    default void a_serial_is_shut_for_everybody() {
        for (int i = 0; i < WrongClaims.MOST; i++) {
            var somebody = new UserId(new UUID(1, i));
            assertThat(wrongClaims().shutUntil(somebody, "S-1", NOW)).isEmpty();
            wrongClaims().count(somebody, "S-1", NOW);
        }
        assertThat(wrongClaims().shutUntil(GRACE, "S-1", NOW)).isPresent();
        assertThat(wrongClaims().shutUntil(GRACE, "s-1", NOW)).isEmpty();
    }

    @Test
    default void the_longer_of_two_waits_counts() {
        shut(ADA, "S-1");
        for (int i = 0; i < WrongClaims.MOST; i++) {
            wrongClaims().count(new UserId(new UUID(1, i)), "S-2", NOW.plusSeconds(60));
        }
        assertThat(wrongClaims().shutUntil(ADA, "S-2", NOW.plusSeconds(61)))
                .contains(NOW.plusSeconds(60).plus(WrongClaims.WINDOW));
    }

    @Test
    default void looking_costs_nothing() {
        for (int i = 0; i < 20; i++) {
            assertThat(wrongClaims().shutUntil(ADA, "S-1", NOW)).isEmpty();
        }
    }
}
