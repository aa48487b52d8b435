package dev.galley.bootstrap.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import dev.galley.application.appliance.HearState;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Message;
import dev.galley.application.firmware.NoteFirmware;
import dev.galley.application.firmware.TendRollouts;
import dev.galley.application.link.Downlink;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.ReportedState;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.TestClock;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.Callers;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.TestClient;
import dev.galley.http.server.TestForm;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Sql;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Galley with a vendor's key, its administrator, and appliances that are and run what the test says. */
final class Workshop implements AutoCloseable {
    static final UserId ADMINISTRATOR = new UserId(new UUID(7, 7));
    static final String RELEASES = "/api/v1/firmware/releases";

    /** Hears what is said to appliances. */
    static final class Said implements Downlink {
        private final List<Downlink.Said> all = new CopyOnWriteArrayList<>();

        @Override
        public void say(Downlink.Said said) {
            all.add(said);
        }

        /** The last word on a topic of an appliance. */
        Optional<String> last(ApplianceId to) {
            return all.stream().filter(it -> it.to().equals(to)).map(Downlink.Said::json).reduce((_, later) -> later);
        }

        List<Downlink.Said> all() {
            return all;
        }
    }

    final Vendor vendor = new Vendor();
    final TestClock clock = new TestClock();
    final Said said = new Said();
    private final Injector galley;
    private final HttpServer server;
    private final TestClient client;

    Workshop(Database database) {
        galley = TestApplication.withVendors(database, clock, callers(), vendor.keyring(), said);
        server = galley.getInstance(HttpServer.class);
        client = new TestClient(server.start(0));
    }

    /** Who calls is said by a header of the tests. */
    private static Callers callers() {
        return asking -> {
            var appliance = asking.header("X-Appliance");
            if (appliance != null) {
                return new Caller.Appliance(new ApplianceId(UUID.fromString(appliance)));
            }
            var person = asking.header("X-Person");
            if (person != null) {
                return new Caller.User(new UserId(UUID.fromString(person)));
            }
            return asking.header("X-Admin") == null ? new Caller.Stranger() : new Caller.Admin(ADMINISTRATOR);
        };
    }

    <T> T get(Class<T> part) {
        return galley.getInstance(part);
    }

    <R> R send(Message<R> message) {
        return galley.getInstance(Bus.class).send(message, new Caller.Job("test"));
    }

    TestClient client() {
        return client;
    }

    /** It runs this from now on, and has said so. */
    void runs(ApplianceId id, String version) {
        var state = new ReportedState(
                Optional.of(version), Capabilities.NONE, Optional.empty(), Optional.empty(), Optional.empty(), "{}");
        send(new HearState(id, state, Optional.empty(), clock.instant()));
        send(new NoteFirmware(id));
    }

    /** A new one that runs this. */
    ApplianceId appliance(String model, String version) {
        var id = new ApplianceId(galley.getInstance(Ids.class).next());
        var sql = galley.getInstance(Sql.class);
        sql.write(() -> sql.handle()
                .createUpdate("""
                        INSERT INTO appliance (id, serial, model, claim_hash, activation_hash, registered_at, was_paired,
                            version)
                        VALUES (:id, :serial, :model, :hash, :hash, :now, false, 1)
                        """)
                .bind("id", id.value())
                .bind("serial", id.value().toString())
                .bind("model", model)
                .bind("hash", new byte[32])
                .bind("now", clock.instant())
                .execute());
        runs(id, version);
        return id;
    }

    void tend() {
        galley.getInstance(TendRollouts.class).run(clock.instant());
    }

    /** Fields of a release that is right in all, for everyone at once. */
    Map<String, String> fields(String model, String version, long securityVersion, byte[] artifact) {
        return new TreeMap<>(Map.of(
                "model", model,
                "version", version,
                "securityVersion", String.valueOf(securityVersion),
                "channel", "stable",
                "rolloutPercent", "100",
                "signature", vendor.sign(model, version, securityVersion, artifact)));
    }

    HttpResponse<String> publish(Map<String, String> fields, byte[] artifact, String... headers) {
        var form = new TestForm();
        fields.forEach(form::field);
        var all = headers.length == 0 ? new String[]{"X-Admin", "yes"} : headers;
        return client.send(
                "POST",
                RELEASES,
                form.file("artifact", "f.bin", artifact).body(),
                with(all, "Content-Type", TestForm.TYPE));
    }

    /** Answers its id. */
    String published(Map<String, String> fields, byte[] artifact) {
        var response = publish(fields, artifact);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return TestClient.json(response).get("id").asString();
    }

    HttpResponse<String> change(String release, String json) {
        return client.patch(RELEASES + "/" + release, json, "X-Admin", "yes");
    }

    HttpResponse<String> check(ApplianceId appliance, String model, String version) {
        return client.get(
                "/api/v1/firmware/check?model=" + model + "&version=" + version.replace("+", "%2B"),
                "X-Appliance", appliance.value().toString());
    }

    /** Which version is there for it; empty if none. */
    Optional<String> offered(ApplianceId appliance, String model, String version) {
        var response = check(appliance, model, version);
        assertThat(response.statusCode()).as(response.body()).isIn(200, 204);
        return response.statusCode() == 204
                ? Optional.empty()
                : Optional.of(TestClient.json(response).get("version").asString());
    }

    HttpResponse<byte[]> artifact(String method, String release, ApplianceId appliance, String... headers) {
        return client.send(
                method,
                RELEASES + "/" + release + "/artifact",
                BodyPublishers.noBody(),
                BodyHandlers.ofByteArray(),
                with(headers, "X-Appliance", appliance.value().toString()));
    }

    int status(String release, ApplianceId appliance, String status) {
        var response = client.post(
                "/api/v1/firmware/status",
                "{\"releaseId\": \"%s\", \"status\": \"%s\"}".formatted(release, status),
                "X-Appliance", appliance.value().toString());
        return response.statusCode();
    }

    static String[] with(String[] headers, String name, String value) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }

    @Override
    public void close() {
        server.close();
    }
}
