package dev.galley.device.appliance.home;

import dev.galley.application.appliance.home.FindHomeDevices.Device;
import dev.galley.application.appliance.home.FindHomeDevices.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An appliance in the words of Home Assistant's MQTT device discovery (2024.11 and later): one message for all its sensors,
 * so that one empty message takes them all back. Nothing that people or appliances chose comes into a template but names of
 * metrics, which have nothing but small letters, digits and {@code _}.
 */
final class DeviceConfig {
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * What Home Assistant makes of a unit.
     *
     * @param kind its device class; empty if it has none for it
     * @param symbol empty for a bare number
     */
    private record Unit(String kind, String symbol) {}

    /** By UCUM code. Any other is shown as it is. */
    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("1", new Unit("", "")),
            Map.entry("%", new Unit("", "%")),
            Map.entry("Cel", new Unit("temperature", "°C")),
            Map.entry("[degF]", new Unit("temperature", "°F")),
            Map.entry("K", new Unit("temperature", "K")),
            Map.entry("g", new Unit("weight", "g")),
            Map.entry("kg", new Unit("weight", "kg")),
            Map.entry("W", new Unit("power", "W")),
            Map.entry("kW", new Unit("power", "kW")),
            Map.entry("V", new Unit("voltage", "V")),
            Map.entry("A", new Unit("current", "A")),
            Map.entry("Hz", new Unit("frequency", "Hz")),
            Map.entry("Pa", new Unit("pressure", "Pa")),
            Map.entry("hPa", new Unit("pressure", "hPa")),
            Map.entry("kPa", new Unit("pressure", "kPa")),
            Map.entry("bar", new Unit("pressure", "bar")),
            Map.entry("s", new Unit("duration", "s")),
            Map.entry("min", new Unit("duration", "min")),
            Map.entry("h", new Unit("duration", "h")),
            Map.entry("/min", new Unit("", "rpm")));

    private static final String PRESENCE = "{{ 'online' if value_json.online else 'offline' }}";
    private static final String DOOR = "{{ {'open': 'ON', 'closed': 'OFF'}.get(value_json.door, 'None') }}";
    /** A field that is not there, or null, is not known: that is {@code None} to Home Assistant. */
    private static final String FIELD = "{{ value_json.%s | default('None') }}";

    private final Device device;
    private final String root;
    private final String key;

    private DeviceConfig(Device device) {
        this.device = device;
        root = device.appliance().topicRoot();
        key = "galley_" + device.appliance().value();
    }

    /** The whole message. */
    static String json(Device device) {
        return JSON.writeValueAsString(new DeviceConfig(device).whole());
    }

    private Map<String, Object> whole() {
        var all = new LinkedHashMap<String, Object>();
        all.put("device", device());
        all.put("origin", Map.of("name", "Galley"));
        all.put("availability", List.of(availability()));
        all.put("qos", 1);
        all.put("components", components());
        return all;
    }

    private Map<String, Object> device() {
        var block = new LinkedHashMap<String, Object>();
        block.put("identifiers", List.of(key));
        block.put("name", device.name());
        block.put("model", device.model().value());
        block.put("serial_number", device.serial().value());
        device.firmwareVersion().ifPresent(version -> block.put("sw_version", version));
        return block;
    }

    private Map<String, Object> availability() {
        var block = new LinkedHashMap<String, Object>();
        block.put("topic", root + "presence");
        block.put("value_template", PRESENCE);
        return block;
    }

    private Map<String, Object> components() {
        var all = new LinkedHashMap<String, Object>();
        all.put("state_program", component("sensor", "state_program", "Program", "state", FIELD.formatted("program")));
        var firmware = component(
                "sensor", "state_firmware_version", "Firmware version", "state", FIELD.formatted("firmware_version"));
        firmware.put("entity_category", "diagnostic");
        all.put("state_firmware_version", firmware);
        if (device.hasDoor()) {
            var door = component("binary_sensor", "state_door", "Door", "state", DOOR);
            door.put("device_class", "door");
            all.put("state_door", door);
        }
        device.metrics().forEach(metric -> all.put("measured_" + metric.name(), measured(metric)));
        return all;
    }

    private Map<String, Object> measured(Metric metric) {
        var sensor = component(
                "sensor", "measured_" + metric.name(), inWords(metric.name()), "telemetry",
                latest(metric.name()));
        sensor.put("state_class", "measurement");
        var unit = UNITS.getOrDefault(metric.unit(), new Unit("", metric.unit()));
        if (!unit.kind.isEmpty()) {
            sensor.put("device_class", unit.kind);
        }
        if (!unit.symbol.isEmpty()) {
            sensor.put("unit_of_measurement", unit.symbol);
        }
        return sensor;
    }

    /** The last one in the message; where there is none it is empty, and the sensor stays as it is. */
    private static String latest(String metric) {
        return "{{ value_json.samples | selectattr('m', 'eq', '%s') | map(attribute='v') | list | last | default('') }}"
                .formatted(metric);
    }

    private Map<String, Object> component(String platform, String id, String name, String topic, String template) {
        var component = new LinkedHashMap<String, Object>();
        component.put("platform", platform);
        component.put("unique_id", key + "_" + id);
        component.put("name", name);
        component.put("state_topic", root + topic);
        component.put("value_template", template);
        return component;
    }

    /** {@code chamber_temperature}: Chamber temperature. */
    private static String inWords(String metric) {
        var words = metric.replace('_', ' ').strip();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
