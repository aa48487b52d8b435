package dev.galley.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.device.link.BrokerAddress;
import dev.galley.device.link.BrokerAddress.Login;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSettingsTest {
    private static Optional<BrokerAddress> broker(String url) {
        return LinkSettings.elsewhere(Config.of(Map.of("MQTT_URL", url), Map.of()));
    }

    @Test
    void without_an_address_the_broker_is_galleys_own() {
        assertThat(LinkSettings.elsewhere(Config.of(Map.of(), Map.of()))).isEmpty();
    }

    @Test
    void an_address_says_where_and_as_whom() {
        assertThat(broker("mqtt://galley:pa%3Ass%40+word@broker.example.org:2883")).hasValueSatisfying(it -> {
            assertThat(it.host()).isEqualTo("broker.example.org");
            assertThat(it.port()).isEqualTo(2883);
            assertThat(it.login()).contains(new Login("galley", "pa:ss@+word"));
            assertThat(it.tls()).isEmpty();
            assertThat(it.toString()).doesNotContain("word");
        });
        assertThat(broker("mqtt://localhost")).hasValueSatisfying(it -> assertThat(it.port()).isEqualTo(1883));
        assertThat(broker("mqtts://[::1]/")).hasValueSatisfying(it -> {
            assertThat(it.port()).isEqualTo(8883);
            assertThat(it.host()).isEqualTo("::1");
            assertThat(it.tls()).contains(new BrokerAddress.Tls(Optional.empty()));
            assertThat(it.login()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "localhost:1883", "http://localhost", "mqtt://", "mqtt://localhost/topic", "mqtt://localhost?x=1",
            "mqtt://a:secretword@ho st"})
    void anything_else_is_refused_without_telling_the_password(String url) {
        assertThatExceptionOfType(Config.Unusable.class)
                .isThrownBy(() -> broker(url))
                .satisfies(it -> assertThat(String.valueOf(it.getMessage()))
                        .contains("MQTT_URL", "mqtts://galley:password@")
                        .doesNotContain("secretword"));
    }
}
