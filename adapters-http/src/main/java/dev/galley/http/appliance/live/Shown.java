package dev.galley.http.appliance.live;

import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.live.Sight;
import dev.galley.domain.appliance.live.Sight.CommandSeen;
import dev.galley.domain.appliance.live.Sight.Measured;
import dev.galley.domain.appliance.live.Sight.PresenceSeen;
import dev.galley.domain.appliance.live.Sight.Reading;
import dev.galley.domain.appliance.live.Sight.StateSeen;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.appliance.CamelCase;
import dev.galley.http.server.Json;
import dev.galley.http.server.LiveMessage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A sight as it goes over the wire. It is written once, however many see it. */
final class Shown {
    private record ShownPresence(String type, UUID applianceId, String presence, Optional<Instant> at) {}

    private record ShownState(String type, UUID applianceId, JsonNode state, Instant at) {}

    private record ShownCommand(
            String type,
            UUID applianceId,
            UUID commandId,
            String command,
            String status,
            Optional<String> reason,
            Instant at) {}

    private record ShownReading(
            Instant at,
            String metric,
            double value,
            String unit,
            String bootId,
            long seq,
            int index,
            Optional<Boolean> clockCorrected) {}

    private final Sight sight;
    private @Nullable LiveMessage whole;

    Shown(Sight sight) {
        this.sight = sight;
    }

    Sight sight() {
        return sight;
    }

    /** What of it somebody sees whose appliance it is since then; empty if nothing. On one thread. */
    Optional<LiveMessage> to(UserId viewer, Instant since) {
        return switch (sight) {
            case PresenceSeen _ -> Optional.of(whole());
            case StateSeen state -> state.at().isBefore(since) ? Optional.empty() : Optional.of(whole());
            case CommandSeen(var event) -> event.owner().equals(viewer) && !event.at().isBefore(since)
                    ? Optional.of(whole())
                    : Optional.empty();
            case Measured measured -> to(measured, since);
        };
    }

    private Optional<LiveMessage> to(Measured measured, Instant since) {
        var seen = measured.readings().stream().filter(reading -> !reading.at().isBefore(since)).toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(seen.size() == measured.readings().size() ? whole() : readings(measured, seen));
    }

    private LiveMessage whole() {
        var known = whole;
        if (known == null) {
            known = switch (sight) {
                case PresenceSeen(var appliance, var presence, var at) ->
                    presence(appliance.value(), presence, Optional.of(at));
                case StateSeen(var appliance, var json, var at) -> written(
                        new ShownState("state", appliance.value(), CamelCase.of(json), at));
                case CommandSeen(var event) -> written(new ShownCommand(
                        "command",
                        event.appliance().value(),
                        event.command().value(),
                        event.type(),
                        event.status().name(),
                        event.reason(),
                        event.at()));
                case Measured measured -> readings(measured, measured.readings());
            };
            whole = known;
        }
        return known;
    }

    /** @param at since when; absent if that is not known */
    static LiveMessage presence(UUID appliance, Presence presence, Optional<Instant> at) {
        return written(new ShownPresence("presence", appliance, presence.name().toLowerCase(Locale.ROOT), at));
    }

    private static LiveMessage written(Object message) {
        return new LiveMessage.Lasting(Json.MAPPER.writeValueAsString(message));
    }

    private static LiveMessage readings(Measured measured, List<Reading> seen) {
        var head = "{\"type\":\"telemetry\",\"applianceId\":\"" + measured.appliance().value() + "\",\"samples\":[";
        return new LiveMessage.Passing(head, seen.stream().map(reading -> reading(measured, reading)).toList(), "]}");
    }

    private static LiveMessage.Passing.Reading reading(Measured measured, Reading reading) {
        return new LiveMessage.Passing.Reading(reading.metric(), Json.MAPPER.writeValueAsString(new ShownReading(
                reading.at(),
                reading.metric(),
                reading.value(),
                reading.unit(),
                measured.boot(),
                measured.seq(),
                reading.index(),
                reading.isClockCorrected())));
    }
}
