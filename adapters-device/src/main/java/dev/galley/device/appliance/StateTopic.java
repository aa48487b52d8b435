package dev.galley.device.appliance;

import dev.galley.application.appliance.HearState;
import dev.galley.application.bus.Bus;
import dev.galley.device.link.UplinkTopic;
import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.ReportedState;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;

/** {@code state}: what an appliance says of itself. */
public final class StateTopic implements UplinkTopic {
    private final RetainedWords words;

    @Inject
    public StateTopic(Bus bus) {
        words = new RetainedWords(bus, (said, message) -> new HearState(
                message.from(), state(said), said.time("at"), message.arrivedAt()));
    }

    @Override
    public String filter() {
        return "state";
    }

    @Override
    public CompletionStage<Answer> heard(Heard message) {
        return words.heard(message);
    }

    static ReportedState state(Words words) throws Unreadable {
        words.text("model"); // the registered one counts, but a number is a mistake all the same
        return new ReportedState(
                words.text("firmware_version"),
                capabilities(words.node("capabilities")),
                words.text("program"),
                words.text("door"),
                words.flag("remote_start_allowed"),
                words.json());
    }

    /** Names alone, or names with limits. */
    private static Capabilities capabilities(JsonNode node) throws Unreadable {
        var limits = new HashMap<String, Map<String, BigDecimal>>();
        if (node.isArray()) {
            for (var name : node) {
                if (!name.isString()) {
                    throw new Unreadable("capabilities are not names");
                }
                limits.put(name.stringValue(), Map.of());
            }
        } else if (node.isObject()) {
            for (var named : node.properties()) {
                limits.put(named.getKey(), limits(named.getValue()));
            }
        } else if (!node.isMissingNode() && !node.isNull()) {
            throw new Unreadable("capabilities are neither a list nor an object");
        }
        return new Capabilities(limits);
    }

    private static Map<String, BigDecimal> limits(JsonNode node) throws Unreadable {
        if (!node.isObject()) {
            throw new Unreadable("the limits of a capability are not an object");
        }
        var limits = new HashMap<String, BigDecimal>();
        for (var limit : node.properties()) {
            if (limit.getValue().isNumber()) { // others are the maker's own, and kept in the whole
                limits.put(limit.getKey(), limit.getValue().decimalValue());
            }
        }
        return limits;
    }
}
