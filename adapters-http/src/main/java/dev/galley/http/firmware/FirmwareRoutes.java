package dev.galley.http.firmware;

import static dev.galley.domain.firmware.FirmwareRefusal.RELEASE_NOT_FOUND;

import dev.galley.application.bus.Caller;
import dev.galley.application.firmware.CheckFirmware;
import dev.galley.application.firmware.DownloadAddress;
import dev.galley.application.firmware.DownloadFirmware;
import dev.galley.application.firmware.ReportUpdate;
import dev.galley.domain.firmware.Release;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.firmware.SemanticVersion;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import dev.galley.http.server.Wrong;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Firmware, for appliances: what is there for them, the bytes, and what became of it. */
public final class FirmwareRoutes implements Routes {
    private static final Parameter<Optional<UUID>> RELEASE = Parameter.id("id", "The release's id.");
    private static final Parameter<String> MODEL = Parameter.text(
            "model", 64, "What the appliance is; nothing is there for one that was registered as another.", "oven-60");
    private static final Parameter<SemanticVersion> VERSION = Parameter.query(
            "version",
            text -> SemanticVersion.of(text)
                    .orElseThrow(() -> new Wrong("must be a semantic version like 2.4.0 or 2.4.0-rc.1")),
            Map.of("type", "string", "maxLength", 64),
            "What it runs now.",
            "2.3.1");

    private final ArtifactReply artifacts = new ArtifactReply();
    private final DownloadAddress addresses;

    @Inject
    public FirmwareRoutes(DownloadAddress addresses) {
        this.addresses = addresses;
    }

    /** @param url where the bytes are */
    private record Offered(
            UUID releaseId,
            String version,
            long securityVersion,
            long size,
            String sha256,
            String signature,
            String url) {}

    private record Told(
            UUID releaseId,
            ReportUpdate.Said status,
            Optional<@Min(0) @Max(100) Integer> percent,
            Optional<@Size(max = 1_000) String> error) {}

    @Override
    public String heading() {
        return "Firmware";
    }

    @Override
    public void addTo(Router router) {
        router.get("/firmware/check", Who.APPLIANCE, CheckFirmware.class)
                .summary(
                        "What an appliance is to install, by its own credentials (HTTP Basic, as for MQTT); 204 if nothing.")
                .takes(MODEL, VERSION)
                .answers(200, Offered.class, "What to install. 204 if there is nothing.",
                        """
                        {"releaseId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "version": "2.4.0", "securityVersion": 3,
                         "size": 4194304, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                         "signature": "%s",
                         "url": "https://galley.example.org/api/v1/firmware/releases/0199a1b2-6c00-7a01-8b3c-1d2e3f405162/artifact"}"""
                                .formatted("A".repeat(86) + "=="))
                .on(
                        request -> new CheckFirmware(appliance(request), request.get(MODEL), request.get(VERSION)),
                        (offered, request) -> offered.map(it -> Reply.ok(shown(it, request)))
                                .orElseGet(Reply::nothing));
        router.get("/firmware/releases/{id}/artifact", Who.APPLIANCE, DownloadFirmware.class)
                .summary("The bytes of a release that is open to this appliance. Range and If-Range resume a download"
                        + " (206, or 416 behind the end); its strong ETag is the SHA-256.")
                .takes(RELEASE)
                .answersAs(ArtifactReply.TYPE, "The artifact.", "")
                .refuses(RELEASE_NOT_FOUND)
                .on(
                        request -> new DownloadFirmware(
                                appliance(request), request.get(RELEASE).map(ReleaseId::new), !request.isHead()),
                        artifacts::of);
        router.post("/firmware/status", Who.APPLIANCE, ReportUpdate.class)
                .summary(
                        "How far an appliance is. It has succeeded when it says installed and is heard to run the version.")
                .body(Told.class,
                        """
                        {"releaseId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "status": "downloading", "percent": 40}""")
                .refuses(RELEASE_NOT_FOUND)
                .on(FirmwareRoutes::told, _ -> Reply.nothing());
    }

    private static ReportUpdate told(Request request) {
        var told = request.body(Told.class);
        return new ReportUpdate(
                appliance(request), Optional.of(new ReleaseId(told.releaseId())), told.status, told.percent,
                told.error);
    }

    /** Under the address by which the appliance has found us, if it names one: it surely reaches that. */
    private Offered shown(Release release, Request request) {
        var manifest = release.manifest();
        return new Offered(
                release.id().value(),
                manifest.version().value(),
                manifest.securityVersion(),
                manifest.sizeBytes(),
                manifest.sha256().hex(),
                release.signature().base64(),
                request.ownOrigin()
                        .map(origin -> origin + DownloadAddress.path(release.id()))
                        .orElseGet(() -> addresses.of(release.id())));
    }

    private static ApplianceId appliance(Request request) {
        if (request.caller() instanceof Caller.Appliance(var id)) {
            return id;
        }
        throw new Rejected(
                401,
                "UNAUTHENTICATED",
                "this takes the user name and password that an appliance got when it was activated",
                Map.of(),
                Map.of("WWW-Authenticate", "Basic realm=\"galley\""));
    }
}
