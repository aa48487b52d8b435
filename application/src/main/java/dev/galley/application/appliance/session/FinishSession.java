package dev.galley.application.appliance.session;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.Occurrence;
import dev.galley.domain.appliance.Occurrences;
import dev.galley.domain.appliance.session.ApplianceSession.Heard;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * An appliance has said that something happened: if that is that its program is done, what ran has ended. Answers whether
 * something is still under way.
 *
 * @param occurrence the appliance's own name for what happened
 * @param at by the appliance's clock
 */
public record FinishSession(ApplianceId appliance, String occurrence, String type, Instant at)
        implements
            Command<Boolean> {
    private static final String PROGRAM_FINISHED = "program_finished";

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<FinishSession, Boolean> {
        /** Makers have words of their own for a good end; for a bad one they are few. */
        private static final Pattern CAME_TO_NOTHING = Pattern.compile(
                "\"(outcome|status|reason)\"\\s*:\\s*\"[^\"]*(fail|error|abort|stop|cancel)[^\"]*\"",
                Pattern.CASE_INSENSITIVE);
        /** A clock that is wrong by more tells nothing. Ours. */
        private static final Duration BELIEVED = Duration.ofDays(1);
        private static final int AMONG_THE_LATEST = 50;

        private final Runs runs;
        private final Occurrences occurrences;
        private final Clock clock;

        @Inject
        public Handler(Runs runs, Occurrences occurrences, Clock clock) {
            this.runs = runs;
            this.occurrences = occurrences;
            this.clock = clock;
        }

        @Override
        public Boolean handle(FinishSession command, Caller caller) {
            if (!command.type.equals(PROGRAM_FINISHED)) {
                return true;
            }
            var now = clock.instant();
            boolean isBelieved = !command.at.isAfter(now) && command.at.plus(BELIEVED).isAfter(now);
            var at = isBelieved ? command.at : now;
            boolean failed = occurrences.latest(command.appliance, AMONG_THE_LATEST).stream()
                    .filter(it -> it.id().equals(command.occurrence))
                    .map(Occurrence::json)
                    .anyMatch(data -> CAME_TO_NOTHING.matcher(data).find());
            return runs.hear(command.appliance, failed ? new Heard.Failed(at) : new Heard.Finished(at), caller);
        }
    }
}
