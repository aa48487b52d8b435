package dev.galley.domain.food.sight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.food.sight.IngredientSight.Glance;
import dev.galley.domain.food.sight.IngredientSight.Sighting;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of whoever tells ingredients by their looks: the shape of the answer, never its wording. */
public abstract class IngredientSightContract {
    /** One that sees, and is shown something to eat. */
    protected abstract IngredientSight seeing();

    private static Glance glance() {
        return new Glance(new byte[]{1}, "a".repeat(64), 7, new UserId(new UUID(1, 2)), Tier.PRO, Language.DE);
    }

    @Test
    void names_come_the_likeliest_first() {
        var sight = seeing();
        assertThat(sight.canSee()).isTrue();
        assertThat(sight.look(glance())).isInstanceOfSatisfying(Sighting.Seen.class, seen -> {
            assertThat(seen.names()).isNotEmpty();
            assertThat(seen.provider()).isNotBlank();
            for (int i = 1; i < seen.names().size(); i++) {
                assertThat(seen.names().get(i).confidence()).isLessThanOrEqualTo(seen.names().get(i - 1).confidence());
            }
        });
    }
}
