package dev.galley.http.appliance.command;

import static dev.galley.domain.appliance.ApplianceRefusal.APPLIANCE_NOT_FOUND;
import static dev.galley.domain.appliance.command.CommandRefusal.BEYOND_LIMITS;
import static dev.galley.domain.appliance.command.CommandRefusal.COMMAND_LIMIT;
import static dev.galley.domain.appliance.command.CommandRefusal.COMMAND_NOT_FOUND;
import static dev.galley.domain.appliance.command.CommandRefusal.COMMAND_REFUSED;
import static dev.galley.domain.appliance.command.CommandRefusal.PROGRAM_UNKNOWN;

import dev.galley.application.appliance.command.CommandAppliance;
import dev.galley.application.appliance.command.GetCommandProgress;
import dev.galley.application.appliance.command.ListCommands;
import dev.galley.domain.appliance.command.ApplianceCommand;
import dev.galley.domain.appliance.command.CommandId;
import dev.galley.domain.appliance.command.Instructions;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Self;
import dev.galley.http.server.Who;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Having one's appliances do something. */
public final class CommandRoutes implements Routes {
    private static final Parameter<Optional<UUID>> APPLIANCE = Parameter.id("id", "The appliance's id.");
    private static final Parameter<Optional<UUID>> COMMAND = Parameter.id("commandId", "The command's id.");
    private static final String EXAMPLE = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "applianceId": "0199a1b2-0000-7a01-8b3c-1d2e3f405162",
             "type": "set_temperature", "args": {"celsius": 180}, "status": "%s", "createdAt": "2026-11-20T10:30:00Z",
             "expiresAt": "2026-11-20T10:31:00Z", "changedAt": "2026-11-20T10:30:00Z"}""";

    /**
     * @param type {@code light}, {@code identify}, {@code stop_program}, {@code set_timer}, {@code set_temperature} or
     *     {@code start_program}
     * @param args what the type takes: {@code on}, {@code seconds}, {@code celsius} or {@code program}
     * @param expiresInSeconds after how long no appliance begins with it any more; 60 where it is left out
     */
    private record NewCommand(
            @Size(max = 50) String type,
            Optional<Map<String, JsonNode>> args,
            Optional<@Min(1) @Max(86_400) Integer> expiresInSeconds) {}

    /** @param changedAt when it came to its status */
    private record ShownCommand(
            UUID id,
            UUID applianceId,
            String type,
            Map<String, Object> args,
            String status,
            Optional<String> reason,
            Instant createdAt,
            Instant expiresAt,
            Instant changedAt) {
        static ShownCommand of(GetCommandProgress.View view) {
            return new ShownCommand(
                    view.id().value(),
                    view.appliance().value(),
                    view.instruction().type(),
                    view.instruction().args(),
                    view.status().name(),
                    view.reason(),
                    view.createdAt(),
                    view.expiresAt(),
                    view.changedAt());
        }
    }

    private record ShownCommands(List<ShownCommand> data, Paging.Pagination pagination) {}

    @Override
    public String heading() {
        return "Appliances";
    }

    @Override
    public void addTo(Router router) {
        router.post("/appliances/{id}/commands", Who.USER, CommandAppliance.class)
                .summary("Has your appliance do something. What heats or moves is taken only if it is online, allows "
                        + "remote start, is closed and idle; the rest waits for it to come back, as long as it is valid.")
                .takes(APPLIANCE)
                .body(NewCommand.class, """
                        {"type": "set_temperature", "args": {"celsius": 180}, "expiresInSeconds": 60}""")
                .answers(202, ShownCommand.class, "It is on its way.", EXAMPLE.formatted("QUEUED"))
                .refuses(APPLIANCE_NOT_FOUND, COMMAND_REFUSED, COMMAND_LIMIT, BEYOND_LIMITS, PROGRAM_UNKNOWN)
                .on(request -> ordered(request, request.body(NewCommand.class)), CommandRoutes::accepted);
        router.get("/appliances/{id}/commands", Who.USER, ListCommands.class)
                .summary("The commands you gave this appliance since it is yours, the latest first.")
                .takes(APPLIANCE)
                .takes(Paging.PARAMETERS)
                .answers(200, ShownCommands.class, "A page of them.", """
                        {"data": [%s], "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}"""
                        .formatted(EXAMPLE.formatted("DONE")))
                .refuses(APPLIANCE_NOT_FOUND)
                .on(
                        request -> new ListCommands(
                                appliance(request),
                                Self.of(request),
                                Paging.place(request, order(request), UUID.class),
                                Paging.size(request)),
                        (page, request) -> Paging.reply(page, request, order(request), ShownCommand::of));
        router.get("/appliances/{id}/commands/{commandId}", Who.USER, GetCommandProgress.class)
                .summary(
                        "How a command of yours goes on: QUEUED, SENT, ACKNOWLEDGED, and then DONE, REJECTED, FAILED or "
                                + "EXPIRED.")
                .takes(APPLIANCE, COMMAND)
                .answers(200, ShownCommand.class, "The command.", EXAMPLE.formatted("ACKNOWLEDGED"))
                .refuses(APPLIANCE_NOT_FOUND, COMMAND_NOT_FOUND)
                .on(
                        request -> new GetCommandProgress(appliance(request), command(request), Self.of(request)),
                        view -> Reply.ok(ShownCommand.of(view)));
    }

    private static ApplianceId appliance(Request request) {
        return request.get(APPLIANCE)
                .map(ApplianceId::new)
                .orElseThrow(() -> APPLIANCE_NOT_FOUND.because("there is no such appliance"));
    }

    private static CommandId command(Request request) {
        return request.get(COMMAND)
                .map(CommandId::new)
                .orElseThrow(() -> COMMAND_NOT_FOUND.because("there is no such command"));
    }

    private static String order(Request request) {
        return "commands " + request.get(APPLIANCE);
    }

    private static CommandAppliance ordered(Request request, NewCommand body) {
        var args = new HashMap<String, Object>();
        body.args.ifPresent(given -> given.forEach((name, node) -> args.put(name, value(node))));
        return new CommandAppliance(
                appliance(request),
                Self.of(request),
                Instructions.read(body.type, args),
                body.expiresInSeconds.map(seconds -> Duration.ofSeconds(seconds)).orElse(ApplianceCommand.USUAL));
    }

    /** What is none of the three stays what it is, and is found wrong. */
    private static Object value(JsonNode node) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        return node.isString() ? node.stringValue() : node;
    }

    private static Reply accepted(GetCommandProgress.View view) {
        return Reply.accepted(
                "/api/v1/appliances/%s/commands/%s".formatted(view.appliance().value(), view.id().value()),
                ShownCommand.of(view));
    }
}
