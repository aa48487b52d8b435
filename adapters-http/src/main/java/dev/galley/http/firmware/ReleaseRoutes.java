package dev.galley.http.firmware;

import static dev.galley.domain.firmware.FirmwareRefusal.BAD_SIGNATURE;
import static dev.galley.domain.firmware.FirmwareRefusal.FIRMWARE_APPLIANCE_NOT_FOUND;
import static dev.galley.domain.firmware.FirmwareRefusal.RELEASE_NOT_FOUND;
import static dev.galley.domain.firmware.FirmwareRefusal.RELEASE_WITHDRAWN;
import static dev.galley.domain.firmware.FirmwareRefusal.SECURITY_VERSION_FELL;
import static dev.galley.domain.firmware.FirmwareRefusal.VERSION_TAKEN;
import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Caller;
import dev.galley.application.firmware.AssignChannel;
import dev.galley.application.firmware.ChangeRelease;
import dev.galley.application.firmware.ChooseChannel;
import dev.galley.application.firmware.FindReleases;
import dev.galley.application.firmware.GetRelease;
import dev.galley.application.firmware.PublishRelease;
import dev.galley.domain.firmware.Channel;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.firmware.ReleaseStatus;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.Lasting;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Upload;
import dev.galley.http.server.Who;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Publishing firmware and steering how it spreads; and how daring an appliance is. */
public final class ReleaseRoutes implements Routes {
    /** Images of appliances with a screen come near 200 MB. */
    static final long MOST_BYTES = 512L << 20;

    private static final String RELEASES = "/api/v1/firmware/releases/";
    private static final Parameter<Optional<UUID>> RELEASE = Parameter.id("id", "The release's id.");
    private static final Parameter<Optional<UUID>> APPLIANCE = Parameter.id("id", "The appliance's id.");
    private static final Parameter<Optional<String>> MODEL = Parameter.text(
            "model", 64, "Only for appliances of this model.", "oven-60")
            .optional();
    private static final Parameter<Optional<Channel>> CHANNEL = word("channel", Channel.class, "Only on this channel.");
    private static final Parameter<Optional<ReleaseStatus>> STATUS = word(
            "status", ReleaseStatus.class, "Only in this state.");

    private record Listed(List<ShownRelease> data, Paging.Pagination pagination) {}

    private record Changed(
            @Lasting Optional<ReleaseStatus> status,
            @Lasting Optional<@Min(0) @Max(100) Integer> rolloutPercent,
            @Lasting Optional<Channel> channel) {}

    private record Chosen(Channel channel) {}

    @Override
    public String heading() {
        return "Firmware";
    }

    @Override
    public void addTo(Router router) {
        releases(router);
        channels(router);
    }

    private static void releases(Router router) {
        router.post("/firmware/releases", Who.ADMIN, PublishRelease.class)
                .summary(
                        "Publishes firmware that a vendor has signed with Ed25519: over galley-firmware-v1, model, version,"
                                + " security version, size and SHA-256, each followed by a line feed.")
                .body(NewRelease.class, NewRelease.EXAMPLE)
                .upload(new Upload("artifact", MOST_BYTES, true, "What appliances install."))
                .answers(201, ShownRelease.class, "The release.", ShownRelease.EXAMPLE)
                .refuses(BAD_SIGNATURE, VERSION_TAKEN, SECURITY_VERSION_FELL)
                .on(
                        request -> request.body(NewRelease.class).with(request.file().orElseThrow()),
                        view -> Reply.created(RELEASES + view.release().id().value(), ShownRelease.of(view)));
        router.get("/firmware/releases", Who.ADMIN, FindReleases.class)
                .summary("What was published, the latest first.")
                .takes(MODEL, CHANNEL, STATUS)
                .takes(Paging.PARAMETERS)
                .answers(200, Listed.class, "The releases.", """
                        {"data": [%s], "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}"""
                        .formatted(ShownRelease.EXAMPLE))
                .on(
                        request -> new FindReleases(
                                filter(request),
                                Paging.place(request, order(request), ReleaseId.class),
                                Paging.size(request)),
                        (page, request) -> Paging.reply(page, request, order(request), ShownRelease::of));
        router.get("/firmware/releases/{id}", Who.ADMIN, GetRelease.class)
                .summary("One release, and how it goes.")
                .takes(RELEASE)
                .answers(200, ShownRelease.class, "The release.", ShownRelease.EXAMPLE)
                .refuses(RELEASE_NOT_FOUND)
                .on(
                        request -> new GetRelease(request.get(RELEASE).map(ReleaseId::new)),
                        view -> Reply.ok(ShownRelease.of(view)));
        router.patch("/firmware/releases/{id}", Who.ADMIN, ChangeRelease.class)
                .summary(
                        "Halts, resumes (active) or withdraws a release, offers it to another share, or moves it to another"
                                + " channel. Withdrawn is for ever.")
                .takes(RELEASE)
                .body(Changed.class, "{\"rolloutPercent\": 50}")
                .answers(200, ShownRelease.class, "The release, as it is now.", ShownRelease.EXAMPLE)
                .refuses(RELEASE_NOT_FOUND, RELEASE_WITHDRAWN)
                .on(ReleaseRoutes::change, view -> Reply.ok(ShownRelease.of(view)));
    }

    private static void channels(Router router) {
        router.put("/appliances/{id}/firmware-channel", Who.USER, ChooseChannel.class)
                .summary(
                        "Whether your appliance gets firmware that is still being tried out (beta) besides the stable one.")
                .takes(APPLIANCE)
                .body(Chosen.class, "{\"channel\": \"beta\"}")
                .answers(200, Chosen.class, "The channel.", "{\"channel\": \"beta\"}")
                .refuses(FIRMWARE_APPLIANCE_NOT_FOUND)
                .on(
                        request -> new ChooseChannel(
                                person(request),
                                request.get(APPLIANCE).map(ApplianceId::new),
                                request.body(Chosen.class).channel()),
                        channel -> Reply.ok(new Chosen(channel)));
        router.put("/admin/appliances/{id}/firmware-channel", Who.ADMIN, AssignChannel.class)
                .summary("The same for any appliance.")
                .takes(APPLIANCE)
                .body(Chosen.class, "{\"channel\": \"beta\"}")
                .answers(200, Chosen.class, "The channel.", "{\"channel\": \"beta\"}")
                .refuses(FIRMWARE_APPLIANCE_NOT_FOUND)
                .on(
                        request -> new AssignChannel(
                                request.get(APPLIANCE).map(ApplianceId::new), request.body(Chosen.class).channel()),
                        channel -> Reply.ok(new Chosen(channel)));
    }

    private static ChangeRelease change(Request request) {
        var body = request.body(Changed.class);
        if (body.status.isEmpty() && body.rolloutPercent.isEmpty() && body.channel.isEmpty()) {
            throw VALIDATION_ERROR.because(
                    "nothing is to be changed", Map.of("body", "must hold status, rolloutPercent or channel"));
        }
        return new ChangeRelease(
                request.get(RELEASE).map(ReleaseId::new), body.status, body.rolloutPercent, body.channel);
    }

    private static UserId person(Request request) {
        return switch (request.caller()) {
            case Caller.User(var id, _) -> id;
            case Caller.Admin(var id) -> id;
            case Caller.Demo _,Caller.Appliance _,Caller.Job _,Caller.Stranger _ ->
                throw Rejected.unauthenticated("sign in");
        };
    }

    private static FindReleases.Filter filter(Request request) {
        return new FindReleases.Filter(request.get(MODEL), request.get(CHANNEL), request.get(STATUS));
    }

    private static String order(Request request) {
        return "releases " + filter(request);
    }

    private static <E extends Enum<E>> Parameter<Optional<E>> word(String name, Class<E> words, String description) {
        var all = Stream.of(words.getEnumConstants()).map(it -> it.name().toLowerCase(Locale.ROOT)).toList();
        return Parameter.choice(name, all, description)
                .as(word -> Enum.valueOf(words, word.toUpperCase(Locale.ROOT)))
                .optional();
    }
}
