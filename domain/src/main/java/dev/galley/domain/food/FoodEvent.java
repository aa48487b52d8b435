package dev.galley.domain.food;

import dev.galley.domain.kernel.DomainEvent;
import java.util.List;

/** What happens to foods. */
public sealed interface FoodEvent extends DomainEvent {
    /**
     * Foods that were known already have other figures, names or allergens now. New foods are not told of: nobody can
     * have used them yet. An import tells of many at once, but of at most {@link #MOST}.
     */
    record Changed(FoodSource source, List<FoodId> foods) implements FoodEvent {
        public static final int MOST = 500;

        public Changed {
            foods = List.copyOf(foods);
            if (foods.isEmpty() || foods.size() > MOST) {
                throw new IllegalArgumentException("1 to " + MOST + " foods, not " + foods.size());
            }
        }

        @Override
        public String aggregate() {
            return "foods/" + source;
        }
    }
}
