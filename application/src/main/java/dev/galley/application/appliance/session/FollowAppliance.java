package dev.galley.application.appliance.session;

import dev.galley.application.appliance.GetApplianceStatus;
import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.ReportedState;
import dev.galley.domain.appliance.program.ProgramId;
import dev.galley.domain.appliance.session.ApplianceSession.Heard;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Looks at what an appliance says of itself, and begins, goes on with or ends what is cooked on it. Answers whether
 * something is under way.
 *
 * @param at when it was last looked at
 */
public record FollowAppliance(ApplianceId appliance, Instant at) implements Command<Boolean> {
    /** Who is silent for longer has left what it cooked, as far as anybody knows. Ours. */
    public static final Duration LONGEST_SILENCE = Duration.ofMinutes(30);

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<FollowAppliance, Boolean> {
        private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
        private static final Pattern PROGRAM_ID = Pattern.compile("\"program_id\"\\s*:\\s*\"([\\p{XDigit}-]{36})\"");

        private final Queries queries;
        private final Runs runs;

        @Inject
        public Handler(Queries queries, Runs runs) {
            this.queries = queries;
            this.runs = runs;
        }

        @Override
        public Boolean handle(FollowAppliance command, Caller caller) {
            var status = queries.ask(new GetApplianceStatus(command.appliance), caller);
            var heard = status.flatMap(it -> heard(it, command.at));
            return heard.map(it -> runs.hear(command.appliance, it, caller)).orElse(false);
        }

        /** What it says counts from when it said so; one that is not there is not cooking by what it said last. */
        private Optional<Heard> heard(GetApplianceStatus.Status status, Instant at) {
            var seen = status.lastSeenAt();
            boolean isLost = status.presence() != Presence.ONLINE
                    && seen.filter(last -> last.plus(LONGEST_SILENCE).isBefore(at)).isPresent();
            if (isLost) {
                return seen.map(Heard.Lost::new);
            }
            var reported = status.reportedAt().filter(then -> then.isBefore(at)).orElse(at);
            return status.state().flatMap(state -> state.program().map(program -> program.equals(ReportedState.IDLE)
                    ? new Heard.Idle(reported)
                    : new Heard.Running(program, programId(program, state), reported)));
        }

        /** Wherever it tells the id: one that is none of its owner's own programs says nothing. */
        private static Optional<ProgramId> programId(String program, ReportedState state) {
            var told = PROGRAM_ID.matcher(state.json());
            var id = told.find() ? told.group(1) : program;
            return UUID_TEXT.matcher(id).matches()
                    ? Optional.of(new ProgramId(UUID.fromString(id)))
                    : Optional.empty();
        }
    }
}
