package dev.galley.application.meal.expenditure;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.expenditure.Activities;
import dev.galley.domain.meal.expenditure.ActivityEntry;
import dev.galley.domain.meal.expenditure.ActivityEntry.Energy;
import dev.galley.domain.meal.expenditure.ActivityEntry.Source;
import dev.galley.domain.meal.expenditure.ActivityId;
import dev.galley.domain.meal.expenditure.ActivityKind;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Corrects an entry of an activity log; what is absent stays. Energy that was reckoned is reckoned again. Refused with
 * {@code ACTIVITY_NOT_FOUND}.
 */
public record ChangeActivity(
        UserId user,
        ActivityId activity,
        Optional<LocalDate> day,
        Optional<ActivityKind> kind,
        Optional<Integer> minutes,
        Optional<Double> kilocalories,
        Optional<String> note)
        implements
            Command<ActivityEntry> {
    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<ChangeActivity, ActivityEntry> {
        private final Activities activities;
        private final BodyWeight weight;
        private final InstantSource clock;

        @Inject
        public Handler(Activities activities, BodyWeight weight, InstantSource clock) {
            this.activities = activities;
            this.weight = weight;
            this.clock = clock;
        }

        @Override
        public ActivityEntry handle(ChangeActivity command, Caller caller) {
            var before = GetActivity.existing(activities, command.user, command.activity);
            command.day.ifPresent(day -> LoggedDay.check(day, clock));
            var day = command.day.orElse(before.day());
            var kind = command.kind.orElse(before.kind());
            int minutes = command.minutes.orElse(before.minutes());
            var stated = command.kilocalories.or(() -> before.energy()
                    .filter(it -> it.source() == Source.STATED)
                    .map(Energy::kilocalories));
            var after = new ActivityEntry(
                    before.id(),
                    before.owner(),
                    day,
                    kind,
                    minutes,
                    ActivityEntry.energy(kind, minutes, stated, weight.of(command.user, day, caller)),
                    command.note.or(before::note),
                    before.loggedAt());
            activities.save(after);
            return after;
        }
    }
}
