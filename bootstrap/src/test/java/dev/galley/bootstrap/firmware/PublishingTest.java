package dev.galley.bootstrap.firmware;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.persistence.sql.PostgresExtension;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What administrators publish and steer, over sockets and on PostgreSQL. Each test has a model of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishingTest {
    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private static final byte[] ARTIFACT = bytes(300_000);
    private Workshop workshop;

    static byte[] bytes(int count) {
        var bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    @BeforeAll
    void start() {
        workshop = new Workshop(postgres.database());
    }

    @AfterAll
    void stop() {
        workshop.close();
    }

    private static String code(HttpResponse<String> response) {
        return json(response).path("error").path("code").asString("");
    }

    @Test
    void what_a_vendor_signed_is_published() {
        var fields = workshop.fields("publish", "1.2.0-rc.1", 4, ARTIFACT);
        fields.put("channel", "beta");
        fields.put("rolloutPercent", "1");
        fields.put("minimumVersion", "1.0.0");
        fields.put("notes", "Heats up faster.");
        var response = workshop.publish(fields, ARTIFACT);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        var release = json(response);
        assertThat(release.get("model").asString()).isEqualTo("publish");
        assertThat(release.get("version").asString()).isEqualTo("1.2.0-rc.1");
        assertThat(release.get("securityVersion").asLong()).isEqualTo(4);
        assertThat(release.get("channel").asString()).isEqualTo("beta");
        assertThat(release.get("size").asLong()).isEqualTo(ARTIFACT.length);
        assertThat(release.get("sha256").asString()).isEqualTo(Vendor.sha256(ARTIFACT));
        assertThat(release.get("signature").asString()).isEqualTo(fields.get("signature"));
        assertThat(release.get("rolloutPercent").asInt()).isEqualTo(1);
        assertThat(release.get("waves").toString()).isEqualTo("[10,50,100]");
        assertThat(release.get("minimumVersion").asString()).isEqualTo("1.0.0");
        assertThat(release.get("status").asString()).isEqualTo("active");
        var location = response.headers().firstValue("Location").orElseThrow();
        var found = workshop.client().get(location, "X-Admin", "yes");
        assertThat(json(found)).isEqualTo(release);
        var listed = workshop.client().get(Workshop.RELEASES + "?model=publish", "X-Admin", "yes");
        assertThat(json(listed).get("data").get(0)).isEqualTo(release);
        assertThat(json(listed).get("pagination").get("total").asInt()).isEqualTo(1);
        var none = workshop.client().get(Workshop.RELEASES + "?model=publish&channel=stable", "X-Admin", "yes");
        assertThat(json(none).get("data").size()).isZero();
    }

    /** Goal A8: another key, another model, another security version, a byte less, a byte changed. */
    @Test
    void what_no_vendor_signed_so_is_refused() {
        var right = workshop.fields("signed", "1.0.0", 1, ARTIFACT);
        var foreign = new Vendor().sign("signed", "1.0.0", 1, ARTIFACT);
        var changed = ARTIFACT.clone();
        changed[ARTIFACT.length / 2] ^= 1;
        var short1 = java.util.Arrays.copyOf(ARTIFACT, ARTIFACT.length - 1);
        refused(right, "signature", foreign, ARTIFACT);
        refused(right, "signature", "AAAA", ARTIFACT);
        refused(right, "signature", "not base64 at all", ARTIFACT);
        refused(right, "signature", Base64.getEncoder().encodeToString(new byte[64]), ARTIFACT);
        refused(right, "model", "signed-2", ARTIFACT);
        refused(right, "version", "1.0.1", ARTIFACT);
        refused(right, "securityVersion", "2", ARTIFACT);
        refused(right, "model", "signed", changed);
        refused(right, "model", "signed", short1);
        assertThat(workshop.publish(right, ARTIFACT).statusCode()).isEqualTo(201);
    }

    private void refused(Map<String, String> right, String field, String value, byte[] artifact) {
        var fields = new java.util.TreeMap<>(right);
        fields.put(field, value);
        var response = workshop.publish(fields, artifact);
        assertThat(response.statusCode()).as("%s %s: %s", field, value, response.body()).isEqualTo(422);
        assertThat(code(response)).isEqualTo("BAD_SIGNATURE");
    }

    @Test
    void a_version_is_published_once_and_the_security_version_only_rises() {
        workshop.published(workshop.fields("once", "1.0.0", 5, ARTIFACT), ARTIFACT);
        var again = workshop.publish(workshop.fields("once", "1.0.0", 5, ARTIFACT), ARTIFACT);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(code(again)).isEqualTo("VERSION_TAKEN");
        var built = workshop.publish(workshop.fields("once", "1.0.0+b2", 5, ARTIFACT), ARTIFACT);
        assertThat(built.statusCode()).isEqualTo(409);
        var fallen = workshop.publish(workshop.fields("once", "1.1.0", 4, ARTIFACT), ARTIFACT);
        assertThat(fallen.statusCode()).isEqualTo(422);
        assertThat(code(fallen)).isEqualTo("SECURITY_VERSION_FELL");
        assertThat(workshop.publish(workshop.fields("once-2", "1.1.0", 4, ARTIFACT), ARTIFACT).statusCode())
                .isEqualTo(201);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var fields = workshop.fields("wrong", "1.0.0", 0, ARTIFACT);
        fields.put("version", "v1");
        fields.put("minimumVersion", "1");
        fields.put("waves", "10,5");
        var details = json(workshop.publish(fields, ARTIFACT)).get("error").get("details");
        assertThat(details.propertyNames()).containsExactlyInAnyOrder("version", "minimumVersion", "waves");
        fields.put("rolloutPercent", "101");
        fields.put("channel", "nightly");
        fields.remove("model");
        var shape = workshop.publish(fields, ARTIFACT);
        assertThat(shape.statusCode()).isEqualTo(400);
        assertThat(json(shape).get("error").get("details").propertyNames())
                .containsExactlyInAnyOrder("model", "rolloutPercent", "channel");
    }

    @Test
    void only_administrators_publish() {
        var fields = workshop.fields("rights", "1.0.0", 0, ARTIFACT);
        var person = "00000000-0000-0000-0000-000000000001";
        assertThat(workshop.publish(fields, ARTIFACT, "X-Person", person).statusCode()).isEqualTo(403);
        assertThat(workshop.publish(fields, ARTIFACT, "X-Nobody", "yes").statusCode()).isEqualTo(401);
        assertThat(workshop.client().get(Workshop.RELEASES, "X-Person", person).statusCode()).isEqualTo(403);
        var form = workshop.client().post(Workshop.RELEASES, "{}", "X-Admin", "yes");
        assertThat(form.statusCode()).isEqualTo(415);
    }

    @Test
    void a_release_is_halted_resumed_and_withdrawn() {
        var release = workshop.published(workshop.fields("states", "1.0.0", 0, ARTIFACT), ARTIFACT);
        var oven = workshop.appliance("states", "0.9.0");
        assertThat(workshop.offered(oven, "states", "0.9.0")).contains("1.0.0");
        assertThat(json(workshop.change(release, "{\"status\": \"halted\"}")).get("status").asString())
                .isEqualTo("halted");
        assertThat(workshop.offered(oven, "states", "0.9.0")).isEmpty();
        assertThat(workshop.artifact("GET", release, oven).statusCode()).isEqualTo(404);
        workshop.change(release, "{\"status\": \"active\"}");
        assertThat(workshop.artifact("GET", release, oven).statusCode()).isEqualTo(200);
        workshop.change(release, "{\"status\": \"withdrawn\"}");
        assertThat(workshop.artifact("GET", release, oven).statusCode()).isEqualTo(404);
        var late = workshop.change(release, "{\"status\": \"active\"}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(code(late)).isEqualTo("RELEASE_WITHDRAWN");
        assertThat(workshop.change(release, "{}").statusCode()).isEqualTo(400);
        assertThat(workshop.change(release, "{\"status\": \"gone\"}").statusCode()).isEqualTo(400);
        assertThat(workshop.change("0199a1b2-6c00-7a01-8b3c-000000000000", "{\"status\": \"halted\"}").statusCode())
                .isEqualTo(404);
        assertThat(workshop.publish(workshop.fields("states", "1.0.0", 0, ARTIFACT), ARTIFACT).statusCode())
                .as("its version is taken for ever").isEqualTo(409);
    }

    /** Goal A9 over the wire: 200 appliances, and shares that only add. */
    @Test
    void a_larger_share_holds_the_smaller_one() {
        var fields = workshop.fields("shares", "1.0.0", 0, ARTIFACT);
        fields.put("rolloutPercent", "10");
        var release = workshop.published(fields, ARTIFACT);
        var ovens = java.util.stream.IntStream.range(0, 200).mapToObj(_ -> workshop.appliance("shares", "0.9.0"))
                .toList();
        var tenth = ovens.stream().filter(it -> workshop.offered(it, "shares", "0.9.0").isPresent()).toList();
        assertThat(tenth).hasSizeBetween(4, 40);
        var outside = ovens.stream().filter(it -> !tenth.contains(it)).findFirst().orElseThrow();
        assertThat(workshop.artifact("GET", release, outside).statusCode()).isEqualTo(404);
        assertThat(workshop.status(release, outside, "failed")).isEqualTo(404);
        workshop.change(release, "{\"rolloutPercent\": 50}");
        var half = ovens.stream().filter(it -> workshop.offered(it, "shares", "0.9.0").isPresent()).toList();
        assertThat(half).containsAll(tenth).hasSizeBetween(60, 140);
        workshop.change(release, "{\"rolloutPercent\": 100}");
        assertThat(ovens).allMatch(it -> workshop.offered(it, "shares", "0.9.0").isPresent());
    }
}
