package dev.galley.domain.meal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.analysis.DishRecognition.Glance;
import dev.galley.domain.meal.analysis.DishRecognition.Sighting;
import dev.galley.domain.meal.analysis.DishRecognition.Why;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public interface DishRecognitionContract {
    Duration LONGEST = Duration.ofSeconds(10);
    Clues NO_WORDS = new Clues(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Sees a banana on each picture that can be looked at. */
    DishRecognition seeing();

    /** Nobody is there to look. */
    DishRecognition nobody();

    /** Whoever is there fails each time. */
    DishRecognition failing();

    /** The key of a picture that can be looked at. */
    String picture();

    /** The key of what is no picture. */
    String noPicture();

    static Glance glance(String image) {
        return new Glance(
                new UserId(new UUID(1, 2)), Tier.PRO, image, NO_WORDS, Language.EN, LONGEST, false);
    }

    @Test
    default void what_is_on_a_plate_is_named_and_weighed() {
        assertThat(seeing().canSee()).isTrue();
        assertThat(seeing().recognize(glance(picture()))).isInstanceOfSatisfying(Sighting.Seen.class, seen -> {
            assertThat(seen.provider()).isNotBlank();
            assertThat(seen.dish().items()).singleElement().satisfies(item -> {
                assertThat(item.name()).isEqualTo("banana");
                assertThat(item.grams().likely()).isEqualTo(120);
            });
        });
    }

    @Test
    default void where_nobody_can_look_that_is_known_before() {
        assertThat(nobody().canSee()).isFalse();
        assertThat(why(nobody(), picture())).isEqualTo(Why.NO_PROVIDER);
    }

    @Test
    default void what_fails_is_told_and_not_thrown() {
        assertThat(failing().canSee()).isTrue();
        assertThat(why(failing(), picture())).isIn(Why.FAILED, Why.BUSY, Why.OUT_OF_TIME);
    }

    @Test
    default void what_is_no_picture_is_told_by_that() {
        assertThat(why(seeing(), noPicture())).isEqualTo(Why.NO_PICTURE);
    }

    private static Why why(DishRecognition recognition, String image) {
        return ((Sighting.Unseen) recognition.recognize(glance(image))).why();
    }
}
