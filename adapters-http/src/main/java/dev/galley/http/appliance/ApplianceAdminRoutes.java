package dev.galley.http.appliance;

import static dev.galley.domain.appliance.ApplianceRefusal.APPLIANCE_NOT_FOUND;
import static dev.galley.domain.appliance.ApplianceRefusal.SERIAL_TAKEN;
import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.appliance.FindAppliances;
import dev.galley.application.appliance.FindSetAside;
import dev.galley.application.appliance.RegisterAppliances;
import dev.galley.application.appliance.RegisterAppliances.Built;
import dev.galley.application.appliance.RegisterAppliances.Registered;
import dev.galley.application.appliance.ResetActivation;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.Serial;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Which appliances there are, for administrators and the factory's scripts. */
public final class ApplianceAdminRoutes implements Routes {
    private static final int MOST = 1_000;
    private static final int MOST_SHOWN = 2_000;
    private static final Parameter<Optional<UUID>> APPLIANCE = Parameter.id("id", "The appliance's id.");
    private static final Parameter<Optional<String>> SERIAL = Parameter.text(
            "serial", 64, "Only with this in the serial.", "OV60")
            .optional();
    private static final Parameter<Optional<String>> MODEL = Parameter.text(
            "model", 64, "Only of this model.", "Oven 60")
            .optional();
    private static final Parameter<Optional<Presence>> PRESENCE = Parameter.choice(
            "presence", List.of("online", "offline", "unknown"), "Only those that are there, are not, or are silent.")
            .as(word -> Presence.valueOf(word.toUpperCase(Locale.ROOT)))
            .optional();
    private static final Parameter<Optional<Boolean>> PAIRED = Parameter.flag(
            "paired", "Only those that are somebody's, or nobody's.")
            .optional();
    private static final String REGISTERED = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "serial": "OV60-000123", "model": "Oven 60",
             "claimCode": "K7QM-2XRA-9TDF", "activationSecret": "d9yKbQ0n3mJ0xvX1o5a7hQ4tZ2w8sLr6uE0cGfPpVkY"}""";

    private record NewAppliance(
            @Pattern(regexp = "^" + Serial.FORM + "$") String serial,
            @Pattern(regexp = "^" + ApplianceModel.FORM + "$") String model) {}

    /** @param appliances many at once, all or none, instead of one by serial and model */
    private record NewAppliances(
            Optional<@Pattern(regexp = "^" + Serial.FORM + "$") String> serial,
            Optional<@Pattern(regexp = "^" + ApplianceModel.FORM + "$") String> model,
            Optional<@Size(min = 1, max = MOST) List<NewAppliance>> appliances) {}

    /** As many as were asked for. */
    private sealed interface Made {}

    /**
     * @param claimCode for the sticker; shown this once
     * @param activationSecret for the flash; shown this once
     */
    private record MadeAppliance(UUID id, String serial, String model, String claimCode, String activationSecret)
            implements
                Made {
        static MadeAppliance of(Registered registered) {
            return new MadeAppliance(
                    registered.id().value(),
                    registered.serial().value(),
                    registered.model().value(),
                    registered.claimCode().printed(),
                    registered.activationSecret().text());
        }
    }

    /** @param appliances in the order of the request */
    private record MadeAppliances(List<MadeAppliance> appliances) implements Made {}

    /**
     * @param activatedAt absent while it has no credentials
     * @param paired whether it is anybody's
     */
    private record Listed(
            UUID id,
            String serial,
            String model,
            Presence presence,
            Optional<String> firmwareVersion,
            Optional<Instant> lastSeenAt,
            Instant registeredAt,
            Optional<Instant> activatedAt,
            boolean paired) {
        static Listed of(FindAppliances.Found found) {
            return new Listed(
                    found.id().value(),
                    found.serial().value(),
                    found.model().value(),
                    found.presence(),
                    found.firmwareVersion(),
                    found.lastSeenAt(),
                    found.registeredAt(),
                    found.activatedAt(),
                    found.owners() > 0);
        }
    }

    /**
     * @param bytes of the payload as it came, as far as it was kept
     * @param text the beginning of the payload, where it is UTF-8
     * @param base64 the beginning of the payload, where it is not
     */
    private record Refused(
            Instant at, String topic, String reason, int bytes, Optional<String> text, Optional<String> base64) {
        static Refused of(FindSetAside.Found found) {
            var message = found.message();
            var payload = message.payload();
            var text = text(payload);
            return new Refused(
                    message.at(),
                    message.topic(),
                    message.reason(),
                    payload.length,
                    text,
                    text.isPresent()
                            ? Optional.empty()
                            : Optional.of(Base64.getEncoder().encodeToString(
                                    Arrays.copyOf(payload, Math.min(payload.length, MOST_SHOWN)))));
        }

        private static Optional<String> text(byte[] payload) {
            try {
                var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
                return Optional.of(text.substring(0, text.offsetByCodePoints(
                        0, Math.min(text.codePointCount(0, text.length()), MOST_SHOWN))));
            } catch (CharacterCodingException notText) {
                return Optional.empty();
            }
        }
    }

    private record RefusedMessages(List<Refused> data, Paging.Pagination pagination) {}

    private record ListedAppliances(List<Listed> data, Paging.Pagination pagination) {}

    @Override
    public String heading() {
        return "Appliances";
    }

    @Override
    public void addTo(Router router) {
        router.post("/appliances", Who.ADMIN, RegisterAppliances.class)
                .summary("Takes in an appliance that has been built, or, under \"appliances\", up to " + MOST
                        + " at once, all or none.")
                .body(NewAppliances.class, "{\"serial\": \"OV60-000123\", \"model\": \"Oven 60\"}")
                .answers(
                        201,
                        Made.class,
                        "Its claim code and its activation secret, shown this once; under \"appliances\" those of many.",
                        REGISTERED)
                .refuses(SERIAL_TAKEN)
                .on(ApplianceAdminRoutes::register, ApplianceAdminRoutes::registered);
        router.get("/admin/appliances", Who.ADMIN, FindAppliances.class)
                .summary("Which appliances there are, the last that was registered first.")
                .takes(SERIAL, MODEL, PRESENCE, PAIRED)
                .takes(Paging.PARAMETERS)
                .answers(200, ListedAppliances.class, "The appliances.", """
                        {"data": [{"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "serial": "OV60-000123",
                          "model": "Oven 60", "presence": "online", "firmwareVersion": "1.4.2",
                          "lastSeenAt": "2026-11-20T10:29:58Z", "registeredAt": "2026-11-02T08:00:00Z",
                          "activatedAt": "2026-11-20T10:19:00Z", "paired": true}],
                         "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}""")
                .on(
                        request -> new FindAppliances(
                                filter(request),
                                Paging.place(request, name(request), FindAppliances.Row.class),
                                Paging.size(request)),
                        (page, request) -> Paging.reply(page, request, name(request), Listed::of));
        router.get("/admin/appliances/{id}/set-aside", Who.ADMIN, FindSetAside.class)
                .summary(
                        "What an appliance said that was of no use, with the reason, the latest first. Kept for 7 days, at"
                                + " most 1,000 of one appliance; of each payload the first 2,000 characters are shown.")
                .takes(APPLIANCE)
                .takes(Paging.PARAMETERS)
                .answers(200, RefusedMessages.class, "The messages.", """
                        {"data": [{"at": "2026-11-20T10:29:58Z", "topic": "telemetry", "reason": "not JSON", "bytes": 6,
                          "text": "{broke"}],
                         "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}""")
                .refuses(APPLIANCE_NOT_FOUND)
                .on(
                        request -> new FindSetAside(
                                request.get(APPLIANCE).map(ApplianceId::new),
                                Paging.place(request, setAside(request), FindSetAside.Row.class),
                                Paging.size(request)),
                        (page, request) -> Paging.reply(
                                page.orElseThrow(() -> APPLIANCE_NOT_FOUND.because("there is no such appliance")),
                                request,
                                setAside(request),
                                Refused::of));
        router.post("/admin/appliances/{id}/reset-activation", Who.ADMIN, ResetActivation.class)
                .summary("Lets an appliance fetch its credentials anew, with the secret it was built with. Those it has"
                        + " are no good from then on, anywhere.")
                .takes(APPLIANCE)
                .refuses(APPLIANCE_NOT_FOUND)
                .on(
                        request -> new ResetActivation(request.get(APPLIANCE).map(ApplianceId::new)),
                        _ -> Reply.nothing());
    }

    private static FindAppliances.Filter filter(Request request) {
        return new FindAppliances.Filter(
                request.get(SERIAL), request.get(MODEL), request.get(PRESENCE), request.get(PAIRED));
    }

    /** What a cursor belongs to. */
    private static String name(Request request) {
        return "all appliances " + filter(request);
    }

    private static String setAside(Request request) {
        return "set aside of " + request.get(APPLIANCE);
    }

    private static RegisterAppliances register(Request request) {
        var body = request.body(NewAppliances.class);
        boolean isOne = body.serial.isPresent() || body.model.isPresent();
        if (isOne == body.appliances.isPresent()) {
            throw VALIDATION_ERROR.because(
                    "there must be serial and model of one, or appliances",
                    Map.of("body", "must hold either serial and model or appliances"));
        }
        var rows = body.appliances.orElseGet(() -> List.of(one(body)));
        return new RegisterAppliances(
                rows.stream().map(it -> new Built(new Serial(it.serial), new ApplianceModel(it.model))).toList());
    }

    private static NewAppliance one(NewAppliances body) {
        var missing = new TreeMap<String, String>();
        if (body.serial.isEmpty()) {
            missing.put("serial", "is required");
        }
        if (body.model.isEmpty()) {
            missing.put("model", "is required");
        }
        if (!missing.isEmpty()) {
            throw VALIDATION_ERROR.because("the request is not valid", missing);
        }
        return new NewAppliance(body.serial.orElseThrow(), body.model.orElseThrow());
    }

    private static Reply registered(RegisterAppliances.Answer answer, Request request) {
        var many = request.body(NewAppliances.class).appliances;
        return switch (answer) {
            case RegisterAppliances.Answer.Known(var serials) -> throw SERIAL_TAKEN.because(
                    "there are appliances of these serials; nothing was registered",
                    many.map(rows -> taken(rows, serials)).orElseGet(() -> Map.of("serial", "is taken")));
            case RegisterAppliances.Answer.Taken(var registered) -> {
                var made = registered.stream().map(MadeAppliance::of).toList();
                yield many.isPresent()
                        ? Reply.created("/api/v1/admin/appliances", new MadeAppliances(made))
                        : Reply.created("/api/v1/appliances/" + made.getFirst().id, made.getFirst());
            }
        };
    }

    private static Map<String, String> taken(List<NewAppliance> rows, List<Serial> known) {
        var taken = new TreeMap<String, String>();
        for (int i = 0; i < rows.size(); i++) {
            if (known.contains(new Serial(rows.get(i).serial))) {
                taken.put("appliances[" + i + "].serial", "is taken, or stands here twice");
            }
        }
        return taken;
    }
}
