package dev.galley.bootstrap.appliance;

import dev.galley.application.activity.AuditTrail;
import dev.galley.application.appliance.command.CommandAppliance;
import dev.galley.application.appliance.command.DeliverCommands;
import dev.galley.application.appliance.command.DeliverLater;
import dev.galley.application.appliance.command.DeliverWaiting;
import dev.galley.application.appliance.command.Delivery;
import dev.galley.application.appliance.command.EndInTime;
import dev.galley.application.appliance.command.Expiry;
import dev.galley.application.appliance.command.ForgetCommands;
import dev.galley.application.appliance.command.GetCommandProgress;
import dev.galley.application.appliance.command.ListCommands;
import dev.galley.application.appliance.command.MarkSent;
import dev.galley.application.appliance.command.RecordResult;
import dev.galley.application.appliance.command.TakeTurn;
import dev.galley.application.appliance.command.WithdrawCommands;
import dev.galley.application.job.Schedule;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.device.appliance.command.CommandResults;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.appliance.command.ApplianceCommands;
import dev.galley.domain.appliance.command.CommandEvent;
import dev.galley.http.appliance.command.CommandRoutes;
import dev.galley.persistence.appliance.command.JdbiApplianceCommands;
import dev.galley.persistence.appliance.command.SqlCommandBelongings;
import dev.galley.persistence.appliance.command.SqlGetCommandProgress;
import dev.galley.persistence.appliance.command.SqlListCommands;
import java.time.Duration;

/** Having appliances do something. */
public final class CommandFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.port(ApplianceCommands.class, JdbiApplianceCommands.class);
        wiring.routes(CommandRoutes.class);
        wiring.uplink(CommandResults.class);
        wiring.belongings(SqlCommandBelongings.class);
        messages(wiring);
        wiring.event("appliance.command", CommandEvent.class);
        wiring.react("audit-commands", CommandEvent.class, AuditTrail::of);
        wiring.react(
                "command-presence",
                ApplianceEvent.PresenceChanged.class,
                event -> new DeliverWaiting(event.appliance(), event.presence()));
        wiring.react(
                "command-unpaired",
                ApplianceEvent.Unpaired.class,
                event -> new WithdrawCommands(event.appliance(), event.owner()));
        wiring.job("appliance.deliver", Delivery.class, DeliverCommands.class);
        wiring.job("appliance.expire", Expiry.class, expiry -> new EndInTime(expiry.command()));
        wiring.recurring("appliance.forget", new Schedule.Every(Duration.ofHours(1)), ForgetCommands::new);
    }

    private static void messages(Wiring wiring) {
        wiring.handle(CommandAppliance.class, CommandAppliance.Handler.class);
        wiring.handle(GetCommandProgress.class, SqlGetCommandProgress.class);
        wiring.handle(ListCommands.class, SqlListCommands.class);
        wiring.handle(TakeTurn.class, TakeTurn.Handler.class);
        wiring.handle(DeliverLater.class, DeliverLater.Handler.class);
        wiring.handle(DeliverWaiting.class, DeliverWaiting.Handler.class);
        wiring.handle(MarkSent.class, MarkSent.Handler.class);
        wiring.handle(RecordResult.class, RecordResult.Handler.class);
        wiring.handle(EndInTime.class, EndInTime.Handler.class);
        wiring.handle(WithdrawCommands.class, WithdrawCommands.Handler.class);
        wiring.handle(ForgetCommands.class, ForgetCommands.Handler.class);
    }
}
