package dev.galley.device.appliance.telemetry;

import dev.galley.domain.appliance.telemetry.Flaw;
import dev.galley.domain.appliance.telemetry.Malformed;
import dev.galley.domain.appliance.telemetry.Sample;
import dev.galley.domain.appliance.telemetry.TelemetryMessage;
import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the payload of {@code telemetry}, without a tree in between. Fields it does not know are passed over. */
final class MessageReader {
    private static final JsonFactory JSON = new JsonFactory();

    /** A sample whose message's base is not known yet: fields come in any order. */
    private record Measured(long millisAfter, String metric, double value, String unit) {}

    private final JsonParser json;
    private @Nullable String boot;
    private @Nullable Long seq;
    private @Nullable Long baseMillis;
    private @Nullable List<Measured> samples;

    private MessageReader(JsonParser json) {
        this.json = json;
    }

    /** @throws Malformed if it breaks the rules of {@code telemetry}, for whatever bytes */
    static TelemetryMessage read(ApplianceId from, byte[] payload, Instant arrivedAt) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), payload)) {
            return new MessageReader(json).message(from, arrivedAt);
        } catch (JacksonException e) {
            throw Flaw.BROKEN_JSON.found();
        }
    }

    private TelemetryMessage message(ApplianceId from, Instant arrivedAt) {
        var first = json.nextToken();
        if (first != JsonToken.START_OBJECT) {
            throw (first == null ? Flaw.BROKEN_JSON : Flaw.NOT_AN_OBJECT).found();
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            field(json.currentName(), json.nextToken());
        }
        if (json.nextToken() != null) {
            throw Flaw.BROKEN_JSON.found();
        }
        return whole(from, arrivedAt);
    }

    private void field(String name, JsonToken value) {
        switch (name) {
            case "boot_id" -> boot = text(value, Flaw.BOOT_ID);
            case "seq" -> seq = whole(value, Flaw.SEQ);
            case "base_time" -> baseMillis = whole(value, Flaw.BASE_TIME);
            case "samples" -> samples = samples(value);
            default -> json.skipChildren();
        }
    }

    private TelemetryMessage whole(ApplianceId from, Instant arrivedAt) {
        if (boot == null) {
            throw Flaw.BOOT_ID.found();
        }
        if (seq == null) {
            throw Flaw.SEQ.found();
        }
        if (baseMillis == null) {
            throw Flaw.BASE_TIME.found();
        }
        if (samples == null) {
            throw Flaw.SAMPLES.found();
        }
        TelemetryMessage.requireBaseTime(baseMillis);
        var timed = new ArrayList<Sample>(samples.size());
        for (var one : samples) {
            timed.add(Sample.heard(
                    timed.size(), baseMillis, one.millisAfter, arrivedAt, one.metric, one.value, one.unit));
        }
        return new TelemetryMessage(from, boot, seq, timed);
    }

    private List<Measured> samples(JsonToken value) {
        if (value != JsonToken.START_ARRAY) {
            throw Flaw.SAMPLES.found();
        }
        var read = new ArrayList<Measured>();
        for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                throw Flaw.SAMPLES.found();
            }
            if (read.size() == TelemetryMessage.MOST_SAMPLES) {
                throw Flaw.TOO_MANY_SAMPLES.found();
            }
            read.add(sample(read.size()));
        }
        return read;
    }

    private Measured sample(int index) {
        Long after = null;
        String metric = null;
        Double number = null;
        String unit = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var value = json.nextToken();
            switch (name) {
                case "t" -> after = isLong(value) ? (Long) json.getLongValue() : null;
                case "m" -> metric = value == JsonToken.VALUE_STRING ? json.getString() : null;
                case "v" -> number = value.isNumeric() ? (Double) json.getDoubleValue() : null;
                case "u" -> unit = value == JsonToken.VALUE_STRING ? json.getString() : null;
                default -> json.skipChildren();
            }
            json.skipChildren(); // of a field that should not have any
        }
        if (after == null) {
            throw Flaw.TIME.foundIn(index);
        }
        if (metric == null) {
            throw Flaw.METRIC.foundIn(index);
        }
        if (number == null) {
            throw Flaw.VALUE.foundIn(index);
        }
        if (unit == null) {
            throw Flaw.UNIT.foundIn(index);
        }
        return new Measured(after, metric, number, unit);
    }

    private String text(JsonToken value, Flaw otherwise) {
        if (value != JsonToken.VALUE_STRING) {
            throw otherwise.found();
        }
        return json.getString();
    }

    private long whole(JsonToken value, Flaw otherwise) {
        if (!isLong(value)) {
            throw otherwise.found();
        }
        return json.getLongValue();
    }

    private boolean isLong(JsonToken value) {
        return value == JsonToken.VALUE_NUMBER_INT && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    }
}
