package dev.galley.application.meal;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.media.DeleteMedia;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.media.MediaId;
import jakarta.inject.Inject;
import java.time.Clock;

/** Forgets meals that were deleted too long ago to be restored, with their photos. Answers how many, at most {@link #MOST}. */
public record PurgeMeals() implements Command<Integer> {
    public static final int MOST = 1_000;

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<PurgeMeals, Integer> {
        private final Meals meals;
        private final DeleteMedia.Inside photos;
        private final Clock clock;

        @Inject
        public Handler(Meals meals, DeleteMedia.Inside photos, Clock clock) {
            this.meals = meals;
            this.photos = photos;
            this.clock = clock;
        }

        @Override
        public Integer handle(PurgeMeals command, Caller caller) {
            var purged = meals.purge(clock.instant().minus(Meal.UNDO), MOST);
            purged.forEach(it -> it.image().flatMap(MediaId::of).ifPresent(id -> photos.delete(it.owner(), id)));
            return purged.size();
        }
    }
}
