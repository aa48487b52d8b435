package dev.galley.domain.food;

import static dev.galley.domain.kernel.Diet.GLUTEN_FREE;
import static dev.galley.domain.kernel.Diet.LACTOSE_FREE;
import static dev.galley.domain.kernel.Diet.PESCATARIAN;
import static dev.galley.domain.kernel.Diet.VEGAN;
import static dev.galley.domain.kernel.Diet.VEGETARIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.Suits;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DietsTest {
    @Test
    void vegan_food_suits_vegetarians_and_pescatarians_and_who_shuns_lactose() {
        var vegan = new Diets(Map.of(VEGAN, true));
        assertThat(vegan.known())
                .isEqualTo(Map.of(VEGAN, true, VEGETARIAN, true, PESCATARIAN, true, LACTOSE_FREE, true));
        assertThat(vegan.suits(GLUTEN_FREE)).isEqualTo(Suits.UNKNOWN);
    }

    @Test
    void what_pescatarians_do_not_eat_nobody_of_them_eats() {
        assertThat(new Diets(Map.of(PESCATARIAN, false)).known())
                .isEqualTo(Map.of(VEGAN, false, VEGETARIAN, false, PESCATARIAN, false));
    }

    @Test
    void cheese_is_not_vegan_and_that_is_all_that_follows() {
        var cheese = new Diets(Map.of(VEGAN, false));
        assertThat(cheese.suits(VEGETARIAN)).isEqualTo(Suits.UNKNOWN);
        assertThat(cheese.suits(LACTOSE_FREE)).isEqualTo(Suits.UNKNOWN);
    }

    @Test
    void contradictions_are_refused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Diets(Map.of(VEGAN, true, VEGETARIAN, false)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Diets(Map.of(VEGAN, true, LACTOSE_FREE, false)));
    }

    @Test
    void saying_it_again_changes_nothing() {
        var once = new Diets(Map.of(VEGETARIAN, true));
        assertThat(new Diets(once.known())).isEqualTo(once);
    }
}
