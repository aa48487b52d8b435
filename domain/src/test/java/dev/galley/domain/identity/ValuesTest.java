package dev.galley.domain.identity;

import static dev.galley.domain.identity.IdentitySamples.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.Refused;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {
            "ada@example.org", "Ada.Lovelace+recipes@sub.example.co.uk", " ada@example.org ", "o'hara@example.org",
            "josé@example.org", "ada@bücher.example"})
    void addresses(String written) {
        assertThat(new EmailAddress(written).value()).isEqualTo(written.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "ada", "@example.org", "ada@", "ada@@example.org", "a b@example.org", "ada@exa mple.org",
            ".ada@example.org", "ada.@example.org", "a..da@example.org", "ada@-example.org", "ada@example..org",
            "ada@example.org\r\nBcc: all@example.org", "\"ada\"@example.org", "ada@[127.0.0.1]", "<ada@example.org>",
            "ada@example.org,eve@example.org"})
    void no_addresses(String written) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new EmailAddress(written))
                .satisfies(refused -> assertThat(refused.fields()).containsKey("email"));
    }

    @Test
    void an_address_has_an_end() {
        var local = "a".repeat(64);
        assertThat(new EmailAddress(local + "@example.org").value()).isNotEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new EmailAddress(local + "a@example.org"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new EmailAddress("a@" + ("b".repeat(60) + ".").repeat(5) + "org"));
    }

    @Test
    void a_password_has_8_to_128_characters_whatever_they_are() {
        assertThat(Password.chosen("🍳".repeat(8), "p").text()).hasSize(16);
        assertThat(Password.chosen("🍳".repeat(128), "p")).hasToString("(a password)");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Password.chosen("🍳".repeat(7), "p"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Password.chosen("a".repeat(129), "p"));
    }

    @Test
    void nothing_secret_is_printed() {
        assertThat(new Secret("abc")).hasToString("(a secret)");
        assertThat(account("print@example.org").toString()).doesNotContain("plain");
    }

    @Test
    void what_is_done_twice_happens_once() {
        var ada = account("ada@example.org");
        var suspended = ada.suspend(Optional.empty()).orElseThrow().after();
        assertThat(suspended.suspend(Optional.empty())).isEmpty();
        assertThat(suspended.generation()).isGreaterThan(ada.generation());
        assertThat(ada.reinstate(Optional.empty())).isEmpty();
        assertThat(suspended.reinstate(Optional.empty()).orElseThrow().after().isActive()).isTrue();
        assertThat(ada.changeTier(ada.tier(), Optional.empty())).isEmpty();
        assertThat(ada.changeRole(Role.USER, Optional.empty())).isEmpty();
        var deleted = ada.delete(IdentitySamples.KITCHEN, IdentitySamples.NOW).orElseThrow().after();
        assertThat(deleted.delete(IdentitySamples.KITCHEN, IdentitySamples.NOW)).isEmpty();
        assertThat(deleted.suspend(Optional.empty())).isEmpty();
    }
}
