package dev.galley.bootstrap.firmware;

import dev.galley.application.firmware.AssignChannel;
import dev.galley.application.firmware.ChangeRelease;
import dev.galley.application.firmware.CheckFirmware;
import dev.galley.application.firmware.ChooseChannel;
import dev.galley.application.firmware.DownloadFirmware;
import dev.galley.application.firmware.FindReleases;
import dev.galley.application.firmware.GetRelease;
import dev.galley.application.firmware.GiveUpSilent;
import dev.galley.application.firmware.JudgeRelease;
import dev.galley.application.firmware.ListOffers;
import dev.galley.application.firmware.ListSpreadingReleases;
import dev.galley.application.firmware.NoteFirmware;
import dev.galley.application.firmware.NoteTold;
import dev.galley.application.firmware.PublishRelease;
import dev.galley.application.firmware.ReadPiece;
import dev.galley.application.firmware.ReportUpdate;
import dev.galley.application.firmware.TendRollouts;
import dev.galley.application.job.Schedule;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.device.firmware.AnnounceRelease;
import dev.galley.device.firmware.AnnounceToChosen;
import dev.galley.device.firmware.AnnounceToNoted;
import dev.galley.device.firmware.FirmwareAvailable;
import dev.galley.device.firmware.FirmwareStatusTopic;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.firmware.Artifacts;
import dev.galley.domain.firmware.ChannelChosen;
import dev.galley.domain.firmware.FirmwareEvent;
import dev.galley.domain.firmware.FirmwareNoted;
import dev.galley.domain.firmware.Fleet;
import dev.galley.domain.firmware.Releases;
import dev.galley.domain.firmware.Updates;
import dev.galley.domain.firmware.VendorKeys;
import dev.galley.http.firmware.FirmwareRoutes;
import dev.galley.http.firmware.ReleaseRoutes;
import dev.galley.persistence.firmware.Ed25519VendorKeys;
import dev.galley.persistence.firmware.JdbiArtifacts;
import dev.galley.persistence.firmware.JdbiFleet;
import dev.galley.persistence.firmware.JdbiReleases;
import dev.galley.persistence.firmware.JdbiUpdates;
import dev.galley.persistence.firmware.SqlFindReleases;
import java.time.Duration;

public final class FirmwareFeature implements Feature {
    private static final Duration TENDING = Duration.ofSeconds(2);

    @Override
    public void wire(Wiring wiring) {
        releases(wiring);
        appliances(wiring);
        wiring.recurring("firmware-rollouts", new Schedule.Every(TENDING), TendRollouts.class);
        wiring.routes(ReleaseRoutes.class);
        wiring.routes(FirmwareRoutes.class);
    }

    private static void releases(Wiring wiring) {
        wiring.handle(PublishRelease.class, PublishRelease.Handler.class);
        wiring.handle(FindReleases.class, SqlFindReleases.class);
        wiring.handle(GetRelease.class, GetRelease.Handler.class);
        wiring.handle(ChangeRelease.class, ChangeRelease.Handler.class);
        wiring.handle(ListSpreadingReleases.class, ListSpreadingReleases.Handler.class);
        wiring.handle(JudgeRelease.class, JudgeRelease.Handler.class);
        wiring.handle(ReadPiece.class, ReadPiece.Handler.class);
        wiring.port(Releases.class, JdbiReleases.class);
        wiring.port(Artifacts.class, JdbiArtifacts.class);
        wiring.port(VendorKeys.class, Ed25519VendorKeys.class);
        wiring.event("firmware.published", FirmwareEvent.Published.class);
        wiring.event("firmware.spread", FirmwareEvent.Spread.class);
        wiring.event("firmware.halted", FirmwareEvent.Halted.class);
        wiring.event("firmware.resumed", FirmwareEvent.Resumed.class);
        wiring.event("firmware.withdrawn", FirmwareEvent.Withdrawn.class);
        wiring.event("firmware.moved", FirmwareEvent.Moved.class);
    }

    private static void appliances(Wiring wiring) {
        wiring.handle(CheckFirmware.class, CheckFirmware.Handler.class);
        wiring.handle(DownloadFirmware.class, DownloadFirmware.Handler.class);
        wiring.handle(ReportUpdate.class, ReportUpdate.Handler.class);
        wiring.handle(GiveUpSilent.class, GiveUpSilent.Handler.class);
        wiring.handle(NoteFirmware.class, NoteFirmware.Handler.class);
        wiring.handle(NoteTold.class, NoteTold.Handler.class);
        wiring.handle(ListOffers.class, ListOffers.Handler.class);
        wiring.handle(ChooseChannel.class, ChooseChannel.Handler.class);
        wiring.handle(AssignChannel.class, AssignChannel.Handler.class);
        wiring.port(Updates.class, JdbiUpdates.class);
        wiring.port(Fleet.class, JdbiFleet.class);
        wiring.event("firmware.noted", FirmwareNoted.class);
        wiring.event("firmware.channel-chosen", ChannelChosen.class);
        wiring.react(
                "firmware-activated",
                ApplianceEvent.Activated.class,
                activated -> new NoteFirmware(activated.appliance()));
        wiring.react(
                "firmware-state", ApplianceEvent.StateChanged.class, changed -> new NoteFirmware(changed.appliance()));
        wiring.uplink(FirmwareStatusTopic.class);
        wiring.retained(FirmwareAvailable.class);
        wiring.subscribe("firmware-announce", FirmwareEvent.class, AnnounceRelease.class);
        wiring.subscribe("firmware-announce-noted", FirmwareNoted.class, AnnounceToNoted.class);
        wiring.subscribe("firmware-announce-chosen", ChannelChosen.class, AnnounceToChosen.class);
    }
}
