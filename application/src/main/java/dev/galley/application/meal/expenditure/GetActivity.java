package dev.galley.application.meal.expenditure;

import static dev.galley.domain.meal.expenditure.ExpenditureRefusal.ACTIVITY_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.expenditure.Activities;
import dev.galley.domain.meal.expenditure.ActivityEntry;
import dev.galley.domain.meal.expenditure.ActivityId;
import jakarta.inject.Inject;

/** One entry of somebody's activity log. Refused with {@code ACTIVITY_NOT_FOUND}. */
public record GetActivity(UserId user, ActivityId activity) implements Query<ActivityEntry> {
    static ActivityEntry existing(Activities activities, UserId user, ActivityId activity) {
        return activities.of(user, activity).orElseThrow(() -> ACTIVITY_NOT_FOUND.because("there is no such entry"));
    }

    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<GetActivity, ActivityEntry> {
        private final Activities activities;

        @Inject
        public Handler(Activities activities) {
            this.activities = activities;
        }

        @Override
        public ActivityEntry handle(GetActivity query, Caller caller) {
            return existing(activities, query.user, query.activity);
        }
    }
}
