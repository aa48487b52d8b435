package dev.galley.application.meal.expenditure;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.expenditure.Activities;
import dev.galley.domain.meal.expenditure.ActivityEntry;
import dev.galley.domain.meal.expenditure.ActivityId;
import dev.galley.domain.meal.expenditure.ActivityKind;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Logs how somebody moved. Its energy is what they say, else it is reckoned by what they weighed then, else unknown.
 *
 * @param kilocalories what they, or their watch, say
 */
public record LogActivity(
        UserId user,
        LocalDate day,
        ActivityKind kind,
        int minutes,
        Optional<Double> kilocalories,
        Optional<String> note)
        implements
            Command<ActivityEntry> {
    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<LogActivity, ActivityEntry> {
        private final Activities activities;
        private final BodyWeight weight;
        private final Ids ids;
        private final InstantSource clock;

        @Inject
        public Handler(Activities activities, BodyWeight weight, Ids ids, InstantSource clock) {
            this.activities = activities;
            this.weight = weight;
            this.ids = ids;
            this.clock = clock;
        }

        @Override
        public ActivityEntry handle(LogActivity command, Caller caller) {
            LoggedDay.check(command.day, clock);
            var entry = new ActivityEntry(
                    new ActivityId(ids.next()),
                    command.user,
                    command.day,
                    command.kind,
                    command.minutes,
                    ActivityEntry.energy(
                            command.kind,
                            command.minutes,
                            command.kilocalories,
                            weight.of(command.user, command.day, caller)),
                    command.note,
                    clock.instant());
            activities.save(entry);
            return entry;
        }
    }
}
