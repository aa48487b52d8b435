package dev.galley.bootstrap.appliance;

import dev.galley.application.appliance.command.ResolveProgram;
import dev.galley.application.appliance.program.CompileProgram;
import dev.galley.application.appliance.program.ForgetPrograms;
import dev.galley.application.appliance.program.GetProgram;
import dev.galley.application.appliance.session.BeginSession;
import dev.galley.application.appliance.session.EndLostSessions;
import dev.galley.application.appliance.session.FinishSession;
import dev.galley.application.appliance.session.FollowAppliance;
import dev.galley.application.appliance.session.GetSession;
import dev.galley.application.appliance.session.LeaveSessions;
import dev.galley.application.appliance.session.ListBusyAppliances;
import dev.galley.application.appliance.session.ListSessions;
import dev.galley.application.job.Schedule;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.appliance.command.CommandEvent;
import dev.galley.domain.appliance.program.Programs;
import dev.galley.domain.appliance.session.ApplianceSessions;
import dev.galley.http.appliance.program.ProgramRoutes;
import dev.galley.http.appliance.program.SessionRoutes;
import dev.galley.persistence.appliance.program.JdbiPrograms;
import dev.galley.persistence.appliance.program.SqlProgramBelongings;
import dev.galley.persistence.appliance.program.SqlResolveProgram;
import dev.galley.persistence.appliance.session.JdbiApplianceSessions;
import dev.galley.persistence.appliance.session.SqlApplianceHistory;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;

public final class ProgramFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.port(Programs.class, JdbiPrograms.class);
        wiring.handle(CompileProgram.class, CompileProgram.Handler.class);
        wiring.handle(GetProgram.class, GetProgram.Handler.class);
        wiring.handle(ForgetPrograms.class, ForgetPrograms.Handler.class);
        wiring.handle(ResolveProgram.class, SqlResolveProgram.class);
        wiring.recurring("appliance programs", new Schedule.Daily(LocalTime.of(3, 40), ZoneOffset.UTC),
                ForgetPrograms::new);
        wiring.routes(ProgramRoutes.class);
        wiring.belongings(SqlProgramBelongings.class);
        sessions(wiring);
    }

    private static void sessions(Wiring wiring) {
        wiring.port(ApplianceSessions.class, JdbiApplianceSessions.class);
        wiring.sessions(SqlApplianceHistory.class);
        wiring.handle(ListSessions.class, ListSessions.Handler.class);
        wiring.handle(GetSession.class, GetSession.Handler.class);
        wiring.handle(FollowAppliance.class, FollowAppliance.Handler.class);
        wiring.handle(FinishSession.class, FinishSession.Handler.class);
        wiring.handle(BeginSession.class, BeginSession.Handler.class);
        wiring.handle(LeaveSessions.class, LeaveSessions.Handler.class);
        wiring.handle(ListBusyAppliances.class, ListBusyAppliances.Handler.class);
        wiring.react(
                "appliance sessions",
                ApplianceEvent.StateChanged.class,
                changed -> new FollowAppliance(changed.appliance(), changed.at()));
        wiring.react(
                "appliance sessions begun",
                CommandEvent.class,
                told -> new BeginSession(told.command(), told.appliance(), told.status(), told.at()));
        wiring.react(
                "appliance sessions finished",
                ApplianceEvent.Occurred.class,
                heard -> new FinishSession(heard.appliance(), heard.id(), heard.type(), heard.at()));
        wiring.react(
                "appliance sessions of former owners",
                ApplianceEvent.Unpaired.class,
                left -> new LeaveSessions(left.appliance(), left.owner(), left.at()));
        wiring.recurring("appliance sessions", new Schedule.Every(Duration.ofMinutes(1)), EndLostSessions.class);
        wiring.routes(SessionRoutes.class);
    }
}
