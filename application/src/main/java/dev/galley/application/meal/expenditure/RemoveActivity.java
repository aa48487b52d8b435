package dev.galley.application.meal.expenditure;

import static dev.galley.domain.meal.expenditure.ExpenditureRefusal.ACTIVITY_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.expenditure.Activities;
import dev.galley.domain.meal.expenditure.ActivityId;
import jakarta.inject.Inject;

/** Forgets an entry of an activity log for good. Refused with {@code ACTIVITY_NOT_FOUND}. */
public record RemoveActivity(UserId user, ActivityId activity) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<RemoveActivity, Boolean> {
        private final Activities activities;

        @Inject
        public Handler(Activities activities) {
            this.activities = activities;
        }

        @Override
        public Boolean handle(RemoveActivity command, Caller caller) {
            if (!activities.remove(command.user, command.activity)) {
                throw ACTIVITY_NOT_FOUND.because("there is no such entry");
            }
            return true;
        }
    }
}
