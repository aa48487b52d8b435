package dev.galley.application.meal;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.media.MediaId;
import jakarta.inject.Inject;
import java.time.Clock;

/** A photo is gone, or turned out to be none: meals show it no more, deleted ones neither, should they come back. Answers how many did. */
public record ForgetMealPhoto(MediaId photo) implements Command<Integer> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ForgetMealPhoto, Integer> {
        private final Meals meals;
        private final Clock clock;

        @Inject
        public Handler(Meals meals, Clock clock) {
            this.meals = meals;
            this.clock = clock;
        }

        @Override
        public Integer handle(ForgetMealPhoto command, Caller caller) {
            var showing = meals.showing(command.photo.value());
            showing.forEach(meal -> meals.save(meal.with(meal.value().unpictured(clock.instant()))));
            return showing.size();
        }
    }
}
