package dev.galley.http.appliance;

import dev.galley.application.appliance.GetAppliance;
import dev.galley.domain.appliance.Presence;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An appliance as its owner sees it.
 *
 * @param state what it says of itself, in its own words, with names as this API writes them; absent until it has spoken
 * @param lastSeenAt when it last said anything
 * @param pairedAt since when it is yours
 * @param desired what it is to be like; absent if nothing was wished
 * @param differences what of that it does not say yet that it is; absent if it is all as wished
 */
record ShownAppliance(
        UUID id,
        String serial,
        String model,
        String name,
        Presence presence,
        Optional<JsonNode> state,
        Optional<String> firmwareVersion,
        Optional<Instant> lastSeenAt,
        Instant pairedAt,
        Optional<JsonNode> desired,
        Optional<JsonNode> differences) {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    static final String EXAMPLE = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "serial": "OV60-000123", "model": "Oven 60", "name": "Oven",
             "presence": "online", "state": {"program": "idle", "door": "closed", "remoteStartAllowed": true},
             "firmwareVersion": "1.4.2", "lastSeenAt": "2026-11-20T10:29:58Z", "pairedAt": "2026-11-20T10:20:00Z",
             "desired": {"light": true}, "differences": {"light": true}}""";

    static ShownAppliance of(GetAppliance.View view) {
        return new ShownAppliance(
                view.id().value(),
                view.serial().value(),
                view.model().value(),
                view.name().value(),
                view.presence(),
                view.state().map(CamelCase::of),
                view.firmwareVersion(),
                view.lastSeenAt(),
                view.pairedAt(),
                view.desired().map(CamelCase::of),
                differences(view).map(CamelCase::of));
    }

    private static Optional<String> differences(GetAppliance.View view) {
        if (view.desired().isEmpty()) {
            return Optional.empty();
        }
        var state = MAPPER.readTree(view.state().orElse("{}"));
        var differences = MAPPER.createObjectNode();
        MAPPER.readTree(view.desired().get()).properties().forEach(field -> {
            if (!isSame(field.getValue(), state.path(field.getKey()))) {
                differences.set(field.getKey(), field.getValue());
            }
        });
        return differences.isEmpty() ? Optional.empty() : Optional.of(differences.toString());
    }

    /** 20 and 20.0 are the same wish. */
    private static boolean isSame(JsonNode wished, JsonNode reported) {
        return (wished.isNumber() && reported.isNumber())
                ? wished.decimalValue().compareTo(reported.decimalValue()) == 0
                : wished.equals(reported);
    }
}
