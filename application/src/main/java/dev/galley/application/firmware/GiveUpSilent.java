package dev.galley.application.firmware;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.firmware.RolloutRule;
import dev.galley.domain.firmware.Update;
import dev.galley.domain.firmware.Updates;
import jakarta.inject.Inject;
import java.time.Clock;

/** Counts those as failed who began an update and have not come to its end in time. Answers how many, at most {@link #MOST}. */
public record GiveUpSilent() implements Command<Integer> {
    public static final int MOST = 500;

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<GiveUpSilent, Integer> {
        private final Updates updates;
        private final Verdicts verdicts;
        private final RolloutRule rule;
        private final Clock clock;

        @Inject
        Handler(Updates updates, Verdicts verdicts, RolloutRule rule, Clock clock) {
            this.updates = updates;
            this.verdicts = verdicts;
            this.rule = rule;
            this.clock = clock;
        }

        @Override
        public Integer handle(GiveUpSilent command, Caller caller) {
            var now = clock.instant();
            var overdue = updates.overdue(now.minus(rule.patience()), MOST);
            overdue.forEach(update -> updates.save(update.fallenSilent(now)));
            overdue.stream().map(Update::release).distinct().forEach(verdicts::onFailure);
            return overdue.size();
        }
    }
}
