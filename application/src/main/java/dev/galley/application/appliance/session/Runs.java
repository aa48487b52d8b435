package dev.galley.application.appliance.session;

import dev.galley.application.appliance.ListOwners;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.domain.appliance.program.ProgramId;
import dev.galley.domain.appliance.program.Programs;
import dev.galley.domain.appliance.program.StoredProgram;
import dev.galley.domain.appliance.session.ApplianceSession;
import dev.galley.domain.appliance.session.ApplianceSession.Heard;
import dev.galley.domain.appliance.session.ApplianceSessions;
import dev.galley.domain.appliance.session.SessionId;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What is heard of an appliance, as all who own it have it in their histories. To be used within a command. */
final class Runs {
    private final ApplianceSessions sessions;
    private final Programs programs;
    private final Queries queries;
    private final Ids ids;

    @Inject
    Runs(ApplianceSessions sessions, Programs programs, Queries queries, Ids ids) {
        this.sessions = sessions;
        this.programs = programs;
        this.queries = queries;
        this.ids = ids;
    }

    /** Whether something is under way after this. */
    boolean hear(ApplianceId appliance, Heard heard, Caller caller) {
        boolean isUnderWay = false;
        var having = new HashSet<UserId>();
        for (var session : sessions.present(appliance)) {
            var after = session.after(heard);
            if (!after.equals(session)) {
                sessions.save(after);
            }
            if (after.isOpen()) {
                having.add(after.owner());
                isUnderWay = true;
            }
        }
        if (heard instanceof Heard.Running running) {
            begin(appliance, running.program(), running.programId(), running.at(), true, having, caller);
            return true;
        }
        return isUnderWay;
    }

    /** It has accepted to run this: under way from now on, unless it already says so itself. */
    void accepted(ApplianceId appliance, String program, Optional<ProgramId> id, Instant at, Caller caller) {
        var having = new HashSet<UserId>();
        for (var session : sessions.present(appliance)) {
            boolean isThis = !session.startedAt().isBefore(at.minus(ApplianceSession.BEGINNING));
            if (session.isOpen() && !isThis) {
                sessions.save(session.after(new Heard.Running(program, id, at)));
            } else if (session.isOpen() || (isThis && session.end().isPresent())) {
                having.add(session.owner()); // it was heard of before, by its state
            }
        }
        begin(appliance, program, id, at, false, having, caller);
    }

    private void begin(
            ApplianceId appliance,
            String program,
            Optional<ProgramId> id,
            Instant at,
            boolean isSeen,
            Set<UserId> having,
            Caller caller) {
        queries.ask(new ListOwners(appliance), caller).forEach((owner, since) -> {
            if (!having.contains(owner)) {
                var own = id.flatMap(it -> programs.of(it, appliance, owner));
                sessions.save(new ApplianceSession(
                        new SessionId(ids.next()),
                        owner,
                        appliance,
                        own.map(it -> it.program().name()).orElse(program),
                        id,
                        own.map(Runs::dish),
                        since.isAfter(at) ? since : at,
                        isSeen,
                        Optional.empty()));
            }
        });
    }

    private static ApplianceSession.Dish dish(StoredProgram program) {
        return new ApplianceSession.Dish(
                program.recipe(), program.version(), program.program().name(), program.servings());
    }
}
