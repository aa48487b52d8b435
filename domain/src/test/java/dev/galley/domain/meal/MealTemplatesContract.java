package dev.galley.domain.meal;

import static dev.galley.domain.meal.MealSamples.ANNA;
import static dev.galley.domain.meal.MealSamples.BEN;
import static dev.galley.domain.meal.MealSamples.NOW;
import static dev.galley.domain.meal.MealSamples.logged;
import static dev.galley.domain.meal.MealSamples.meal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link MealTemplates} must do. */
public interface MealTemplatesContract {
    MealTemplates templates();

    private static MealTemplate template(int number, String name) {
        return MealTemplate.of(logged(), new TemplateId(new UUID(9, number)), name, NOW);
    }

    @Test
    default void what_is_kept_comes_back_to_its_owner_alone() {
        templates().keep(template(1, "Toast"));
        assertThat(templates().of(ANNA, template(1, "Toast").id())).contains(template(1, "Toast"));
        assertThat(templates().of(BEN, template(1, "Toast").id())).isEmpty();
        assertThat(templates().of(BEN)).isEmpty();
    }

    @Test
    default void they_are_listed_by_name() {
        templates().keep(template(1, "toast"));
        templates().keep(template(2, "Apple"));
        templates().keep(template(3, "Toast"));
        templates().keep(MealTemplate.of(
                logged(meal(2), BEN, MealSamples.NOON), new TemplateId(new UUID(9, 4)), "Porridge", NOW));
        assertThat(templates().of(ANNA))
                .containsExactly(template(2, "Apple"), template(1, "toast"), template(3, "Toast"));
    }

    @Test
    default void only_its_owner_can_have_it_forgotten() {
        templates().keep(template(1, "Toast"));
        assertThat(templates().forget(BEN, template(1, "Toast").id())).isFalse();
        assertThat(templates().of(ANNA)).hasSize(1);
        assertThat(templates().forget(ANNA, template(1, "Toast").id())).isTrue();
        assertThat(templates().forget(ANNA, template(1, "Toast").id())).isFalse();
        assertThat(templates().of(ANNA)).isEmpty();
    }
}
