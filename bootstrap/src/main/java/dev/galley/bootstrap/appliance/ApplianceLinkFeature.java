package dev.galley.bootstrap.appliance;

import dev.galley.application.appliance.FindDesired;
import dev.galley.application.appliance.ForgetDesired;
import dev.galley.application.appliance.ForgetOldWords;
import dev.galley.application.appliance.GetApplianceStatus;
import dev.galley.application.appliance.HearOccurrence;
import dev.galley.application.appliance.HearPresence;
import dev.galley.application.appliance.HearState;
import dev.galley.application.appliance.ListPairedAppliances;
import dev.galley.application.appliance.NoteSeen;
import dev.galley.application.appliance.NoteSilence;
import dev.galley.application.appliance.SetAside;
import dev.galley.application.job.Schedule;
import dev.galley.application.link.Downlink;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.device.appliance.EventsTopic;
import dev.galley.device.appliance.PresenceTopic;
import dev.galley.device.appliance.SayDesired;
import dev.galley.device.appliance.StateTopic;
import dev.galley.device.appliance.TellRecipesChanged;
import dev.galley.device.link.DisconnectRevoked;
import dev.galley.device.link.ForgetUnpaired;
import dev.galley.device.link.MqttDownlink;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.appliance.ApplianceStatuses;
import dev.galley.domain.appliance.DesiredStates;
import dev.galley.domain.appliance.Occurrences;
import dev.galley.domain.appliance.SetAsideMessages;
import dev.galley.persistence.appliance.JdbiApplianceStatuses;
import dev.galley.persistence.appliance.JdbiDesiredStates;
import dev.galley.persistence.appliance.JdbiOccurrences;
import dev.galley.persistence.appliance.JdbiSetAsideMessages;
import dev.galley.persistence.appliance.SqlFindDesired;
import dev.galley.persistence.appliance.SqlGetApplianceStatus;
import dev.galley.persistence.appliance.SqlListPairedAppliances;
import java.time.Duration;

/** What appliances say of themselves, and how they are reached. */
public final class ApplianceLinkFeature implements Feature {
    /** How late silence may be noticed. */
    private static final Duration LOOKING = Duration.ofSeconds(2);
    /** What changes within it is told once. */
    private static final Duration COALESCING = Duration.ofSeconds(5);

    @Override
    public void wire(Wiring wiring) {
        wiring.port(Downlink.class, MqttDownlink.class);
        wiring.port(SetAsideMessages.class, JdbiSetAsideMessages.class);
        wiring.port(ApplianceStatuses.class, JdbiApplianceStatuses.class);
        wiring.port(Occurrences.class, JdbiOccurrences.class);
        wiring.port(DesiredStates.class, JdbiDesiredStates.class);
        wiring.event("appliance.desired_changed", ApplianceEvent.DesiredChanged.class);
        wiring.subscribe("link.say_desired", ApplianceEvent.DesiredChanged.class, SayDesired.class);
        wiring.retained(SayDesired.class);
        wiring.react(
                "link.forget_desired", ApplianceEvent.Unpaired.class, event -> new ForgetDesired(event.appliance()));
        messages(wiring);
        wiring.uplink(PresenceTopic.class);
        wiring.uplink(StateTopic.class);
        wiring.uplink(EventsTopic.class);
        wiring.event("appliance.presence_changed", ApplianceEvent.PresenceChanged.class);
        wiring.event("appliance.state_changed", ApplianceEvent.StateChanged.class);
        wiring.event("appliance.occurred", ApplianceEvent.Occurred.class);
        wiring.recurring("link.silence", new Schedule.Every(LOOKING), _ -> new NoteSilence());
        wiring.recurring("link.recipes_changed", new Schedule.Every(COALESCING), TellRecipesChanged.class);
        wiring.recurring("link.forget", new Schedule.Every(Duration.ofHours(1)), ForgetOldWords::new);
        wiring.subscribe("link.disconnect_revoked", ApplianceEvent.Revoked.class, DisconnectRevoked.class);
        wiring.subscribe("link.forget_unpaired", ApplianceEvent.Unpaired.class, ForgetUnpaired.class);
    }

    private static void messages(Wiring wiring) {
        wiring.handle(SetAside.class, SetAside.Handler.class);
        wiring.handle(HearPresence.class, HearPresence.Handler.class);
        wiring.handle(HearState.class, HearState.Handler.class);
        wiring.handle(HearOccurrence.class, HearOccurrence.Handler.class);
        wiring.handle(NoteSeen.class, NoteSeen.Handler.class);
        wiring.handle(NoteSilence.class, NoteSilence.Handler.class);
        wiring.handle(ForgetOldWords.class, ForgetOldWords.Handler.class);
        wiring.handle(ListPairedAppliances.class, SqlListPairedAppliances.class);
        wiring.handle(FindDesired.class, SqlFindDesired.class);
        wiring.handle(ForgetDesired.class, ForgetDesired.Handler.class);
        wiring.handle(GetApplianceStatus.class, SqlGetApplianceStatus.class);
    }
}
