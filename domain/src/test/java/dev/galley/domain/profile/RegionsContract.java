package dev.galley.domain.profile;

import static dev.galley.domain.profile.ProfileSamples.ANNA;
import static dev.galley.domain.profile.ProfileSamples.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Language;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Regions} must do, where Anna and Ben have accounts in English and UTC. */
public interface RegionsContract {
    Regions regions();

    @Test
    default void a_region_is_the_accounts() {
        assertThat(regions().of(ANNA)).isEqualTo(new Region(Language.EN, ZoneId.of("UTC")));
    }

    @Test
    default void what_is_not_given_stays() {
        var lisbon = ZoneId.of("Europe/Lisbon");
        regions().change(ANNA, Optional.of(Language.PT), Optional.empty());
        assertThat(regions().of(ANNA)).isEqualTo(new Region(Language.PT, ZoneId.of("UTC")));
        regions().change(ANNA, Optional.empty(), Optional.of(lisbon));
        assertThat(regions().of(ANNA)).isEqualTo(new Region(Language.PT, lisbon));
        assertThat(regions().of(BEN)).isEqualTo(new Region(Language.EN, ZoneId.of("UTC")));
    }
}
