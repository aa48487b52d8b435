package dev.galley.bootstrap.firmware;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.firmware.AssignChannel;
import dev.galley.domain.firmware.Channel;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What appliances are offered and fetch, over sockets and on PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DownloadTest {
    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    /** Three whole pieces and a bit. */
    private static final byte[] ARTIFACT = PublishingTest.bytes(3 * (256 << 10) + 4_321);
    private Workshop workshop;
    private String release = "";
    private ApplianceId oven = new ApplianceId(new UUID(0, 0));

    @BeforeAll
    void start() {
        workshop = new Workshop(postgres.database());
        release = workshop.published(workshop.fields("oven", "2.0.0", 3, ARTIFACT), ARTIFACT);
        oven = workshop.appliance("oven", "1.0.0");
    }

    @AfterAll
    void stop() {
        workshop.close();
    }

    @Test
    void what_is_there_is_told_with_all_it_takes_to_check_it() {
        var offered = json(workshop.check(oven, "oven", "1.0.0"));
        assertThat(offered.propertyNames()).containsExactlyInAnyOrder(
                "releaseId", "version", "securityVersion", "size", "sha256", "signature", "url");
        assertThat(offered.get("releaseId").asString()).isEqualTo(release);
        assertThat(offered.get("sha256").asString()).isEqualTo(Vendor.sha256(ARTIFACT));
        var url = URI.create(offered.get("url").asString());
        assertThat(url.getPort()).isEqualTo(workshop.client().port());
        assertThat(url.getPath()).isEqualTo(Workshop.RELEASES + "/" + release + "/artifact");
    }

    @Test
    void nothing_is_there_for_others() {
        assertThat(workshop.offered(oven, "oven", "2.0.0")).isEmpty();
        assertThat(workshop.offered(oven, "oven", "3.0.0")).as("a rollback").isEmpty();
        assertThat(workshop.offered(oven, "pot", "1.0.0")).as("it is no pot").isEmpty();
        var pot = workshop.appliance("pot", "1.0.0");
        assertThat(workshop.offered(pot, "oven", "1.0.0")).as("it is no oven").isEmpty();
        assertThat(workshop.offered(pot, "pot", "1.0.0")).isEmpty();
        assertThat(workshop.artifact("GET", release, pot).statusCode()).isEqualTo(404);
        var unknown = new ApplianceId(new UUID(9, 9));
        assertThat(workshop.artifact("GET", release, unknown).statusCode()).isEqualTo(404);
        assertThat(workshop.check(oven, "oven", "one").statusCode()).isEqualTo(400);
        var stranger = workshop.client().get("/api/v1/firmware/check?model=oven&version=1.0.0");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"galley\"");
        assertThat(workshop.client().get(Workshop.RELEASES + "/" + release + "/artifact").statusCode()).isEqualTo(401);
    }

    @Test
    void the_whole_comes_as_it_was_published() {
        var whole = workshop.artifact("GET", release, oven);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(ARTIFACT);
        assertThat(whole.headers().firstValue("ETag")).contains("\"" + Vendor.sha256(ARTIFACT) + "\"");
        assertThat(whole.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(whole.headers().firstValueAsLong("Content-Length")).hasValue(ARTIFACT.length);
        var head = workshop.artifact("HEAD", release, oven, "Range", "bytes=0-9");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(ARTIFACT.length);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void parts_come_as_the_standard_says() {
        int size = ARTIFACT.length;
        part("bytes=0-0", 0, 0);
        part("bytes=262143-262144", 262_143, 262_144);
        part("bytes=100-", 100, size - 1);
        part("bytes=-17", size - 17, size - 1);
        part("bytes=10-99999999999", 10, size - 1);
        part("bytes=-99999999999", 0, size - 1);
        for (var strange : new String[]{"bytes=5-4", "bytes=a-b", "lines=1-2", "bytes=0-1,5-6", "bytes=-"}) {
            assertThat(workshop.artifact("GET", release, oven, "Range", strange).statusCode()).as(strange)
                    .isEqualTo(200);
        }
        for (var beyond : new String[]{"bytes=" + size + "-", "bytes=-0", "bytes=99999999-999999999"}) {
            var nowhere = workshop.artifact("GET", release, oven, "Range", beyond);
            assertThat(nowhere.statusCode()).as(beyond).isEqualTo(416);
            assertThat(nowhere.headers().firstValue("Content-Range")).contains("bytes */" + size);
        }
    }

    private void part(String range, int first, int last) {
        var part = workshop.artifact("GET", release, oven, "Range", range);
        assertThat(part.statusCode()).as(range).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range"))
                .contains("bytes " + first + "-" + last + "/" + ARTIFACT.length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(ARTIFACT, first, last + 1));
    }

    @Test
    void conditions_are_minded() {
        var etag = "\"" + Vendor.sha256(ARTIFACT) + "\"";
        assertThat(workshop.artifact("GET", release, oven, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(workshop.artifact("GET", release, oven, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
        assertThat(workshop.artifact("GET", release, oven, "If-Match", "\"x\"").statusCode()).isEqualTo(412);
        assertThat(workshop.artifact("GET", release, oven, "If-Match", etag).statusCode()).isEqualTo(200);
        assertThat(workshop.artifact("GET", release, oven, "Range", "bytes=5-", "If-Range", etag).statusCode())
                .isEqualTo(206);
        for (var other : new String[]{"\"x\"", "W/" + etag, "Sat, 21 Nov 2026 10:00:00 GMT"}) {
            assertThat(workshop.artifact("GET", release, oven, "Range", "bytes=5-", "If-Range", other).statusCode())
                    .as(other).isEqualTo(200);
        }
    }

    /** Goal A7: 20 cuts at random places, each resumed where it broke; what comes is counted. */
    @Test
    void a_download_with_twenty_cuts_transfers_each_byte_once() throws IOException {
        long seed = 20_261_121;
        var random = new Random(seed);
        var got = new ByteArrayOutputStream();
        long transferred = 0;
        for (int cut = 0; cut <= 20; cut++) {
            var part = workshop.client().send(
                    "GET",
                    Workshop.RELEASES + "/" + release + "/artifact",
                    BodyPublishers.noBody(),
                    BodyHandlers.ofInputStream(),
                    "X-Appliance", oven.value().toString(),
                    "Range", "bytes=" + got.size() + "-",
                    "If-Range", "\"" + Vendor.sha256(ARTIFACT) + "\"");
            assertThat(part.statusCode()).as("seed %d, cut %d", seed, cut).isEqualTo(206);
            try (var in = part.body()) {
                int left = ARTIFACT.length - got.size();
                var bytes = in.readNBytes(cut == 20 ? left : random.nextInt(left / 10));
                transferred += bytes.length;
                got.writeBytes(bytes);
            } // closing it before its end cuts the connection
        }
        assertThat(got.toByteArray()).isEqualTo(ARTIFACT);
        assertThat(transferred).isLessThanOrEqualTo(ARTIFACT.length * 105L / 100);
    }

    @Test
    void who_once_ran_a_higher_security_version_gets_nothing_lower_whatever_it_says() {
        var model = "sly";
        var old = workshop.fields(model, "1.0.0", 1, ARTIFACT);
        old.put("allowDowngrade", "true");
        var first = workshop.published(old, ARTIFACT);
        var second = workshop.published(workshop.fields(model, "2.0.0", 2, ARTIFACT), ARTIFACT);
        var sly = workshop.appliance(model, "0.9.0");
        assertThat(workshop.offered(sly, model, "0.9.0")).contains("2.0.0");
        assertThat(workshop.artifact("GET", first, sly).statusCode()).isEqualTo(200);
        assertThat(workshop.status(second, sly, "installed")).isEqualTo(204);
        workshop.change(second, "{\"status\": \"halted\"}");
        assertThat(workshop.offered(sly, model, "0.9.0")).as("it has installed 2.0.0").isEmpty();
        assertThat(workshop.artifact("GET", first, sly).statusCode()).isEqualTo(404);
    }

    @Test
    void beta_reaches_those_who_chose_it() {
        var fields = workshop.fields("daring", "1.0.0", 0, ARTIFACT);
        fields.put("channel", "beta");
        workshop.published(fields, ARTIFACT);
        var careful = workshop.appliance("daring", "0.9.0");
        var daring = workshop.appliance("daring", "0.9.0");
        assertThat(workshop.offered(daring, "daring", "0.9.0")).isEmpty();
        var chosen = workshop.client().put(
                "/api/v1/admin/appliances/" + daring.value() + "/firmware-channel",
                "{\"channel\": \"beta\"}",
                "X-Admin", "yes");
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(200);
        assertThat(workshop.offered(daring, "daring", "0.9.0")).contains("1.0.0");
        assertThat(workshop.offered(careful, "daring", "0.9.0")).isEmpty();
        workshop.send(new AssignChannel(Optional.of(daring), Channel.STABLE));
        assertThat(workshop.offered(daring, "daring", "0.9.0")).isEmpty();
        var foreign = workshop.client().put(
                "/api/v1/appliances/" + daring.value() + "/firmware-channel",
                "{\"channel\": \"beta\"}",
                "X-Person", "00000000-0000-0000-0000-000000000001");
        assertThat(foreign.statusCode()).isEqualTo(404);
    }
}
