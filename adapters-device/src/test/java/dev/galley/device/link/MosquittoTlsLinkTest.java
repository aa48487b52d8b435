package dev.galley.device.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.application.bus.Unavailable;
import dev.galley.application.link.Downlink.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The link and Mosquitto over TLS: Galley trusts whom it was told to trust, for the name it asked for. */
@EnabledIf(value = "dev.galley.device.link.Mosquitto#isInstalled", disabledReason = "mosquitto is not installed")
class MosquittoTlsLinkTest {
    @TempDir
    private static Path folder;

    private record Certified(Path certificate, Path key) {}

    private static Certified certified(String name, String alternative)
            throws IOException, InterruptedException, GeneralSecurityException {
        var store = folder.resolve(name + ".p12");
        int exit = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "SAN=" + alternative,
                "-validity", "2", "-storetype", "PKCS12", "-storepass", "secret", "-keystore", store.toString())
                .inheritIO().start().waitFor();
        assertThat(exit).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, "secret".toCharArray());
        }
        return new Certified(
                pem(name + ".crt", "CERTIFICATE", keys.getCertificate("a").getEncoded()),
                pem(name + ".key", "PRIVATE KEY", keys.getKey("a", "secret".toCharArray()).getEncoded()));
    }

    private static Path pem(String file, String kind, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
        return Files.writeString(
                folder.resolve(file), "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, text));
    }

    private static BrokerAddress broker(int port, Path authority) {
        return new BrokerAddress(
                "127.0.0.1",
                port,
                Optional.of(new BrokerAddress.Login("galley", "secret")),
                Optional.of(new BrokerAddress.Tls(Optional.of(authority))));
    }

    @Test
    void a_broker_is_trusted_if_it_shows_what_it_should() throws Exception {
        var right = certified("right", "IP:127.0.0.1");
        var other = certified("other", "IP:127.0.0.1");
        int port = Mosquitto.freePort();
        try (var mosquitto = new Mosquitto(
                folder,
                "listener %d 127.0.0.1\ncertfile %s\nkeyfile %s".formatted(port, right.certificate, right.key));
                var kitchen = new Kitchen(_ -> Kitchen.taken(), 10).start(broker(port, right.certificate), "node");
                var wary = new Kitchen(_ -> Kitchen.taken(), 10).start(broker(port, other.certificate), "wary");
                var oven = new Stranger(Stranger.OVEN, mosquitto.port)) {
            LinkContract.eventually().until(kitchen::isOpen);
            oven.say("telemetry", "n").get(30, TimeUnit.SECONDS);
            LinkContract.eventually().until(() -> kitchen.heard.contains("n"));
            assertThatThrownBy(() -> wary.downlink.say(Said.lasting(Stranger.OVEN, "desired", "{}")))
                    .isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void a_broker_of_another_name_is_not() throws Exception {
        var elsewhere = certified("elsewhere", "DNS:broker.example.org");
        int port = Mosquitto.freePort();
        try (var _ = new Mosquitto(
                folder,
                "listener %d 127.0.0.1\ncertfile %s\nkeyfile %s".formatted(
                        port, elsewhere.certificate, elsewhere.key));
                var wary = new Kitchen(_ -> Kitchen.taken(), 10).start(broker(port, elsewhere.certificate), "wary")) {
            assertThatThrownBy(() -> wary.downlink.say(Said.lasting(Stranger.OVEN, "desired", "{}")))
                    .isInstanceOf(Unavailable.class);
        }
    }
}
