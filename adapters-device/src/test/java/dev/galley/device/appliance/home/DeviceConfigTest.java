package dev.galley.device.appliance.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.appliance.home.FindHomeDevices;
import dev.galley.application.appliance.home.FindHomeDevices.Device;
import dev.galley.application.appliance.home.FindHomeDevices.Metric;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.Serial;
import dev.galley.domain.kernel.ApplianceId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Home Assistant is told, field by field. The templates were run with Jinja 3.1.6 by hand. */
class DeviceConfigTest {
    private static final ApplianceId OVEN = new ApplianceId(UUID.fromString("01990000-0000-7000-8000-000000000001"));
    private static final String ROOT = "galley/v1/01990000-0000-7000-8000-000000000001/";
    private static final String KEY = "galley_01990000-0000-7000-8000-000000000001";

    private static Device oven(String name, Optional<String> firmware, boolean hasDoor, List<Metric> metrics) {
        return new Device(OVEN, new Serial("OV60-1"), new ApplianceModel("Oven 60"), name, firmware, hasDoor, metrics);
    }

    private static JsonNode read(Device device) {
        return JsonMapper.shared().readTree(DeviceConfig.json(device));
    }

    @Test
    void one_message_has_the_device_and_all_its_sensors() {
        var told = read(oven(
                "Ada's \"oven\" {{ 7 }}", Optional.of("1.4.2"), true, List.of(new Metric("chamber_temperature",
                        "Cel"))));
        assertThat(told.get("device")).isEqualTo(JsonMapper.shared().readTree("""
                {"identifiers": ["%s"], "name": "Ada's \\"oven\\" {{ 7 }}", "model": "Oven 60",
                 "serial_number": "OV60-1", "sw_version": "1.4.2"}""".formatted(KEY)));
        assertThat(told.at("/origin/name").asString()).isEqualTo("Galley");
        assertThat(told.at("/availability/0/topic").asString()).isEqualTo(ROOT + "presence");
        assertThat(told.at("/availability/0/value_template").asString())
                .isEqualTo("{{ 'online' if value_json.online else 'offline' }}");
        var components = told.get("components");
        assertThat(components.propertyNames()).containsExactlyInAnyOrder(
                "state_program", "state_firmware_version", "state_door", "measured_chamber_temperature");
        for (var named : components.properties()) {
            assertThat(named.getValue().get("unique_id").asString()).isEqualTo(KEY + "_" + named.getKey());
            assertThat(named.getValue().get("state_topic").asString()).isIn(ROOT + "state", ROOT + "telemetry");
            assertThat(named.getValue().get("value_template").asString()).startsWith("{{ ").endsWith(" }}");
        }
        assertThat(components.get("measured_chamber_temperature")).isEqualTo(JsonMapper.shared().readTree(
                """
                {"platform": "sensor", "unique_id": "%s_measured_chamber_temperature", "name": "Chamber temperature",
                 "state_topic": "%stelemetry", "state_class": "measurement", "device_class": "temperature",
                 "unit_of_measurement": "°C", "value_template":
                 "{{ value_json.samples | selectattr('m', 'eq', 'chamber_temperature') | map(attribute='v') | list | last | default('') }}"}"""
                        .formatted(KEY, ROOT)));
        assertThat(components.at("/state_door/platform").asString()).isEqualTo("binary_sensor");
        assertThat(components.at("/state_door/device_class").asString()).isEqualTo("door");
    }

    @Test
    void what_is_not_known_is_absent() {
        var told = read(oven("Oven", Optional.empty(), false, List.of()));
        assertThat(told.get("device").has("sw_version")).isFalse();
        assertThat(told.get("components").propertyNames())
                .containsExactlyInAnyOrder("state_program", "state_firmware_version");
    }

    @Test
    void a_unit_that_home_assistant_does_not_know_is_shown_as_it_is() {
        var told = read(oven(
                "Oven", Optional.empty(), false, List.of(new Metric("state", "1"), new Metric("salt", "{{x}}/%}"))));
        assertThat(told.at("/components/measured_state").has("unit_of_measurement")).isFalse();
        assertThat(told.at("/components/measured_state").has("device_class")).isFalse();
        var salt = told.at("/components/measured_salt");
        assertThat(salt.get("unit_of_measurement").asString()).isEqualTo("{{x}}/%}");
        assertThat(salt.get("value_template").asString()).doesNotContain("{{x}}");
    }

    @Test
    void the_most_there_can_be_fit_into_a_message() {
        var metrics = IntStream.range(0, FindHomeDevices.MOST_METRICS)
                .mapToObj(i -> new Metric("m".repeat(98) + (char) ('a' + i / 26) + (char) ('a' + i % 26), "u".repeat(
                        40)))
                .toList();
        var told = DeviceConfig.json(oven("é".repeat(100), Optional.of("1.0.0"), true, metrics));
        assertThat(told.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(64 * 1024);
    }
}
