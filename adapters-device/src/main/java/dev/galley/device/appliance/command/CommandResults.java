package dev.galley.device.appliance.command;

import dev.galley.application.appliance.command.RecordResult;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.device.link.UplinkTopic;
import dev.galley.domain.appliance.command.CommandId;
import dev.galley.domain.appliance.command.CommandResult;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears {@code commands/{commandId}/result}: {@code {"status": "accepted" | "rejected" | "done" | "failed", "reason",
 * "at"}}. In which order answers are dealt with is all the same, since a command goes through its statuses whatever comes
 * first.
 */
public final class CommandResults implements UplinkTopic {
    private static final int MOST_UNDER_WAY = 50;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16).build())
            .build()).build();

    private final Bus bus;
    private final Executor executor = work -> Thread.ofVirtual().name("command-result").start(work);

    @Inject
    public CommandResults(Bus bus) {
        this.bus = bus;
    }

    @Override
    public String filter() {
        return "commands/+/result";
    }

    @Override
    public int mostUnderWay() {
        return MOST_UNDER_WAY;
    }

    @Override
    public CompletionStage<Answer> heard(Heard message) {
        return CompletableFuture.supplyAsync(() -> take(message), executor);
    }

    private Answer take(Heard message) {
        var id = id(message.topic());
        if (id.isEmpty()) {
            return new Answer.Refused("the topic does not name a command by its id");
        }
        JsonNode said;
        try {
            said = JSON.readTree(message.payload());
        } catch (JacksonException e) {
            return new Answer.Refused("the payload is not JSON");
        }
        var word = word(said.path("status"));
        if (word.isEmpty()) {
            return new Answer.Refused("status is not accepted, rejected, done or failed");
        }
        var reason = said.path("reason");
        if (!reason.isMissingNode() && !reason.isNull() && !reason.isString()) {
            return new Answer.Refused("reason is not a text");
        }
        var result = new CommandResult(
                word.get(), reason.isString() ? Optional.of(reason.asString()) : Optional.empty());
        var outcome = bus.send(
                new RecordResult(message.from(), id.get(), result), new Caller.Appliance(message.from()));
        return switch (outcome) {
            case NEW, KNOWN -> new Answer.Taken();
            case FOREIGN -> new Answer.Refused("this appliance has no such command");
        };
    }

    private static Optional<CommandId> id(String topic) {
        var parts = topic.split("/", -1);
        if (parts.length != 3 || parts[1].length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CommandId(UUID.fromString(parts[1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // told by the caller
        }
    }

    private static Optional<CommandResult.Word> word(JsonNode status) {
        if (status.isString()) {
            for (var word : CommandResult.Word.values()) {
                if (word.name().toLowerCase(Locale.ROOT).equals(status.asString())) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }
}
