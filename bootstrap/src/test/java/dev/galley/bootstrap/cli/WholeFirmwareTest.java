package dev.galley.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.identity.ChangeRole;
import dev.galley.application.identity.ViewUser;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.simulator.Known;
import dev.galley.bootstrap.simulator.KnownAppliances;
import dev.galley.bootstrap.simulator.Simulation;
import dev.galley.device.simulator.Behaviour;
import dev.galley.device.simulator.Ledger;
import dev.galley.device.simulator.VirtualAppliance;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.Role;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Firmware from the vendor's signature to appliances that run it: a Galley in a process of its own, and virtual appliances
 * that were written after the contract alone, over MQTT and HTTP.
 */
class WholeFirmwareTest {
    private static final int APPLIANCES = Integer.getInteger("firmware.appliances", 20);
    private static final String EMAIL = "root@kitchen.example";
    private static final String OVEN = "virtual-oven";
    private static final String POT = "virtual-pot";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path data = Path.of("");

    private final byte[] artifact = new byte[300_000];
    private final Told told = new Told();
    private KeyPair vendor = keys();

    /** Who said anything about firmware. */
    private static final class Told implements Ledger {
        final Set<String> began = ConcurrentHashMap.newKeySet();

        @Override
        public void sent(String applianceId, String topic) {
            if (topic.equals("firmware/status")) {
                began.add(applianceId);
            }
        }
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void prepare() throws Exception {
        new Random(4).nextBytes(artifact);
        vendor = keys();
        var pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n".formatted(
                Base64.getMimeEncoder().encodeToString(vendor.getPublic().getEncoded()));
        Files.writeString(data.resolve("vendor.pub.pem"), pem);
    }

    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200));
    }

    private Map<String, String> release(String model, String version, int securityVersion, KeyPair signer)
            throws GeneralSecurityException {
        var digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(artifact));
        var signing = Signature.getInstance("Ed25519");
        signing.initSign(signer.getPrivate());
        signing.update("galley-firmware-v1\n%s\n%s\n%d\n%d\n%s\n"
                .formatted(model, version, securityVersion, artifact.length, digest).getBytes(UTF_8));
        return new TreeMap<>(Map.of(
                "model", model,
                "version", version,
                "securityVersion", String.valueOf(securityVersion),
                "channel", "stable",
                "rolloutPercent", "10",
                "signature", Base64.getEncoder().encodeToString(signing.sign())));
    }

    private List<Known> built(KnownAppliances known) {
        var config = Config.of(Map.of(Settings.DATA_DIR.name(), data.toString()), Map.of());
        try (var work = Workplace.open(config)) {
            var bus = work.get(Bus.class);
            var job = new Caller.Job("test");
            var root = bus.send(new ViewUser(new ViewUser.Who.ByEmail(new EmailAddress(EMAIL))), job).account().id();
            bus.send(new ChangeRole(root, Role.ADMIN), job);
            return SimulatedOnes.registered(work::get, known, 2 * APPLIANCES, List.of(OVEN, POT));
        }
    }

    @Test
    void a_good_release_reaches_all_in_waves_and_a_bad_one_stops_in_its_first() throws Exception {
        try (var galley = GalleyProcess.up(
                data, Map.of("FIRMWARE_PUBLIC_KEYS", data.resolve("vendor.pub.pem").toString()), "--mqtt-port", "0");
                var known = new KnownAppliances(data.resolve("simulator"))) {
            var running = galley.running();
            Person.register(running, EMAIL);
            var built = built(known);
            var admin = Person.signIn(running, EMAIL, Person.PASSWORD);
            var mqtt = OptionalInt.of(Objects.requireNonNull(running.mqttPort()));
            var often = Behaviour.USUAL.every(Duration.ofMillis(200));
            try (var simulation = new Simulation(
                    known, URI.create("http://127.0.0.1:" + running.httpPort()), told)) {
                simulation.assemble(model(built, OVEN), often.trusting(vendor.getPublic(), 0), mqtt, false);
                var ovens = simulation.fleet().appliances();
                simulation.assemble(model(built, POT), often.trusting(vendor.getPublic(), 1), mqtt, false);
                var pots = simulation.fleet().appliances().subList(ovens.size(), 2 * ovens.size());
                simulation.fleet().plugIn();
                patiently().until(() -> simulation.fleet().counts().connected() == 2 * APPLIANCES);

                spreads(admin, galley, ovens);
                isRefused(admin, galley);
                stops(admin, galley, pots);
                assertThat(ovens).allSatisfy(oven -> assertThat(oven.look().firmwareVersion()).isEqualTo("2.0.0"));
            }
        }
    }

    private static List<Known> model(List<Known> built, String model) {
        return built.stream().filter(it -> it.model().equals(model)).toList();
    }

    private void spreads(Person admin, GalleyProcess galley, List<VirtualAppliance> ovens) throws Exception {
        var boots = new HashSet<String>();
        ovens.forEach(oven -> boots.add(oven.look().bootId()));
        var good = admin.publish(galley.running(), release(OVEN, "2.0.0", 3, vendor), artifact);
        assertThat(good.path("rolloutPercent").asInt()).as(good.toString()).isEqualTo(10);
        patiently().until(() -> ovens.stream().allMatch(oven -> oven.look().firmwareVersion().equals("2.0.0")));
        assertThat(ovens).as("each started anew").noneMatch(oven -> boots.contains(oven.look().bootId()));
        patiently().until(() -> shown(admin, galley, good).path("rolloutPercent").asInt() == 100);
        assertThat(shown(admin, galley, good).path("status").asString()).isEqualTo("active");
        patiently().untilAsserted(() -> assertThat(
                admin.get(galley.running(), "/admin/appliances?limit=100").path("data").valueStream()
                        .filter(it -> it.path("firmwareVersion").asString("").equals("2.0.0")))
                .hasSize(ovens.size()));
    }

    /** Wrong key, a changed byte, and an old release once more. */
    private void isRefused(Person admin, GalleyProcess galley) throws Exception {
        var foreign = admin.publish(galley.running(), release(OVEN, "2.1.0", 3, keys()), artifact);
        assertThat(foreign.at("/error/code").asString()).isEqualTo("BAD_SIGNATURE");
        var changed = artifact.clone();
        changed[7]++;
        var tampered = admin.publish(galley.running(), release(OVEN, "2.1.0", 3, vendor), changed);
        assertThat(tampered.at("/error/code").asString()).isEqualTo("BAD_SIGNATURE");
        var replayed = admin.publish(galley.running(), release(OVEN, "1.9.0", 2, vendor), artifact);
        assertThat(replayed.at("/error/code").asString()).isEqualTo("SECURITY_VERSION_FELL");
    }

    /** Half of them are in the first wave, and it fails with each: the other half never hears of it. */
    private void stops(Person admin, GalleyProcess galley, List<VirtualAppliance> pots) throws Exception {
        told.began.clear();
        var fields = release(POT, "2.0.0", 0, vendor);
        fields.put("rolloutPercent", "50");
        fields.put("waves", "100");
        var bad = admin.publish(galley.running(), fields, artifact);
        patiently().until(() -> shown(admin, galley, bad).path("status").asString().equals("halted"));
        assertThat(pots).allSatisfy(pot -> assertThat(pot.look().firmwareVersion()).isEqualTo("1.0.0"));
        pots.forEach(VirtualAppliance::checkFirmware);
        var fresh = release(POT, "2.0.1", 0, vendor);
        fresh.put("rolloutPercent", "0");
        fresh.put("waves", "none");
        admin.publish(galley.running(), fresh, artifact); // behind it all that was still on its way has been said
        assertThat(told.began).as("the first wave, and nobody else").hasSizeBetween(3, pots.size() - 1);
        assertThat(shown(admin, galley, bad).path("rolloutPercent").asInt()).isEqualTo(50);
        assertThat(shown(admin, galley, bad).path("status").asString()).isEqualTo("halted");
    }

    private static JsonNode shown(Person admin, GalleyProcess galley, JsonNode release) {
        return admin.get(galley.running(), "/firmware/releases/" + release.path("id").asString());
    }
}
