package dev.galley.device.firmware;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.firmware.ReportUpdate;
import dev.galley.device.link.UplinkTopic;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Refused;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears on {@code firmware/status} how far appliances are with updates. */
public final class FirmwareStatusTopic implements UplinkTopic {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Each needs a connection to the database for a moment. */
    private static final int MOST_UNDER_WAY = 16;

    private final Executor threads = task -> Thread.ofVirtual().name("firmware-status").start(task);
    private final Bus bus;

    @Inject
    public FirmwareStatusTopic(Bus bus) {
        this.bus = bus;
    }

    @Override
    public String filter() {
        return "firmware/status";
    }

    @Override
    public int mostUnderWay() {
        return MOST_UNDER_WAY;
    }

    @Override
    public CompletionStage<Answer> heard(Heard message) {
        return CompletableFuture.supplyAsync(() -> answer(message), threads);
    }

    private Answer answer(Heard message) {
        try {
            bus.send(report(message.from(), message.payload()), new Caller.Appliance(message.from()));
            return new Answer.Taken();
        } catch (Unusable unusable) {
            return new Answer.Refused(unusable.reason);
        } catch (Refused refused) {
            return new Answer.Refused(refused.detail());
        }
    }

    /** Fields that are not known here may be there: appliances are older and newer than Galley. */
    private static ReportUpdate report(ApplianceId from, byte[] payload) {
        var said = object(payload);
        var status = ReportUpdate.Said.of(said.path("status").asString(""))
                .orElseThrow(() -> new Unusable(
                        "status must be downloading, verified, installing, installed or failed"));
        return new ReportUpdate(from, Optional.of(release(said)), status, percent(said), error(said));
    }

    private static JsonNode object(byte[] payload) {
        try {
            var tree = JSON.readTree(payload);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException e) {
            // told below, like what is JSON and no object
        }
        throw new Unusable("this is no JSON object");
    }

    private static ReleaseId release(JsonNode said) {
        try {
            var id = said.path("release_id").asString("");
            if (id.length() == 36) {
                return new ReleaseId(UUID.fromString(id));
            }
        } catch (IllegalArgumentException e) {
            // told below, like what is too short for one
        }
        throw new Unusable("release_id must be a UUID");
    }

    private static Optional<Integer> percent(JsonNode said) {
        var percent = said.path("percent");
        if (percent.isMissingNode() || percent.isNull()) {
            return Optional.empty();
        }
        if (percent.isNumber() && percent.asDouble() >= 0 && percent.asDouble() <= 100) {
            return Optional.of((int) percent.asDouble());
        }
        throw new Unusable("percent must be a number from 0 to 100");
    }

    private static Optional<String> error(JsonNode said) {
        var error = said.path("error");
        if (error.isMissingNode() || error.isNull()) {
            return Optional.empty();
        }
        if (error.isString()) {
            return Optional.of(error.stringValue()).filter(words -> !words.isBlank());
        }
        throw new Unusable("error must be a text");
    }

    private static final class Unusable extends RuntimeException {
        private final String reason;

        Unusable(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
