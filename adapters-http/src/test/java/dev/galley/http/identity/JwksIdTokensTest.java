package dev.galley.http.identity;

import static dev.galley.domain.identity.CredentialRefusal.PROVIDER_NOT_CONFIGURED;
import static dev.galley.domain.identity.IdentityProvider.FIREBASE;
import static dev.galley.domain.identity.IdentityProvider.GOOGLE;
import static dev.galley.http.identity.LocalIssuer.FIRST;
import static dev.galley.http.identity.LocalIssuer.SECOND;
import static dev.galley.http.identity.LocalIssuer.claims;
import static dev.galley.http.identity.LocalIssuer.signed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.galley.application.bus.Unavailable;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.IdTokens;
import dev.galley.domain.identity.IdTokensContract;
import dev.galley.domain.identity.ProvenIdentity;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.TestClock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JwksIdTokensTest implements IdTokensContract {
    private static final ProvenIdentity ADA = new ProvenIdentity(
            GOOGLE, "1234", Optional.of(new EmailAddress("ada@example.org")), true, Optional.of("Ada"));
    private static final ProvenIdentity GRACE = new ProvenIdentity(
            FIREBASE, "g-5", Optional.of(new EmailAddress("grace@example.org")), false, Optional.of("Grace"));

    private final LocalIssuer issuer = new LocalIssuer();
    private final TestClock clock = new TestClock();
    private final IdTokens tokens = new JwksIdTokens(issuer.issuers(), Duration.ofSeconds(4), clock);

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Override
    public IdTokens tokens() {
        return tokens;
    }

    @Override
    public String good(ProvenIdentity identity, Optional<String> nonce) {
        return LocalIssuer.token(identity, nonce, clock.instant());
    }

    private String good() {
        return good(ADA, Optional.empty());
    }

    private void accepted(String token) {
        assertThat(tokens.verify(GOOGLE, token, Optional.empty())).isEqualTo(ADA);
    }

    private void refused(String token) {
        refused(GOOGLE, token, Optional.empty());
    }

    /** A token that is good but for this. */
    private String but(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(change.apply(claims(ADA, Optional.empty(), clock.instant())).build(), FIRST);
    }

    private String firebaseBut(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(change.apply(claims(GRACE, Optional.empty(), clock.instant())).build(), FIRST);
    }

    private Date in(int seconds) {
        return Date.from(clock.instant().plusSeconds(seconds));
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        var claims = claims(ADA, Optional.empty(), clock.instant()).build();
        refused(new PlainJWT(claims).serialize());
        var unsigned = good();
        var payload = unsigned.split("\\.", -1)[1];
        refused(encoded("{\"alg\":\"none\",\"kid\":\"first\"}") + "." + payload + ".");
        refused(encoded("{\"alg\":\"None\",\"kid\":\"first\"}") + "." + payload + "." + unsigned.split("\\.", -1)[2]);
        refused(unsigned.substring(0, unsigned.lastIndexOf('.') + 1));
    }

    @Test
    void the_public_key_is_no_shared_secret() throws JOSEException {
        var claims = claims(ADA, Optional.empty(), clock.instant()).build();
        var publicKey = FIRST.toRSAPublicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
        for (var secret : List.of(publicKey, pem.getBytes(UTF_8), FIRST.toPublicJWK().toJSONString().getBytes(UTF_8))) {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), claims);
            token.sign(new MACSigner(secret));
            refused(token.serialize());
        }
    }

    @Test
    void only_rs256_is_taken() {
        var claims = claims(ADA, Optional.empty(), clock.instant()).build();
        for (var other : List.of(JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
            refused(signed(claims, FIRST, other, "first"));
        }
    }

    @Test
    void a_key_that_is_not_published_is_no_key() throws JOSEException {
        var claims = claims(ADA, Optional.empty(), clock.instant()).build();
        refused(signed(claims, SECOND));
        refused(signed(claims, SECOND, JWSAlgorithm.RS256, "first"));
        refused(signed(claims, FIRST, JWSAlgorithm.RS256, null));
        var own = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("second").jwk(SECOND.toPublicJWK()).build(), claims);
        own.sign(new RSASSASigner(SECOND));
        refused(own.serialize());
        var critical = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("first").criticalParams(Set.of("x")).build(), claims);
        critical.sign(new RSASSASigner(FIRST));
        refused(critical.serialize());
    }

    @Test
    void keys_for_other_uses_and_short_keys_are_no_keys() throws JOSEException {
        issuer.published = List.of(
                new RSAKey.Builder(FIRST).keyUse(KeyUse.ENCRYPTION).build(), SECOND);
        refused(good());
        accepted(signed(claims(ADA, Optional.empty(), clock.instant()).build(), SECOND));
    }

    @Test
    void a_changed_token_is_refused() {
        var parts = good().split("\\.", -1);
        var other = good(new ProvenIdentity(GOOGLE, "666", ADA.email(), true, Optional.empty()), Optional.empty())
                .split("\\.", -1);
        refused(parts[0] + "." + other[1] + "." + parts[2]);
        for (int i = 0; i < 20; i++) {
            var signature = new StringBuilder(parts[2]);
            signature.setCharAt(i, signature.charAt(i) == 'A' ? 'B' : 'A');
            refused(parts[0] + "." + parts[1] + "." + signature);
        }
    }

    @Test
    void a_minute_of_wrong_clocks_is_forgiven_and_no_more() {
        accepted(but(it -> it.expirationTime(in(-59))));
        refused(but(it -> it.expirationTime(in(-60))));
        refused(but(it -> it.expirationTime(null)));
        accepted(but(it -> it.issueTime(in(60))));
        refused(but(it -> it.issueTime(in(61))));
        refused(but(it -> it.issueTime(null)));
        accepted(but(it -> it.notBeforeTime(in(60))));
        refused(but(it -> it.notBeforeTime(in(61))));
        clock.advance(Duration.ofHours(2));
        refused(LocalIssuer.token(ADA, Optional.empty(), clock.instant().minusSeconds(3_661)));
    }

    @Test
    void a_token_made_by_or_for_somebody_else_is_refused() {
        accepted(but(it -> it.issuer("accounts.google.com")));
        accepted(but(it -> it.audience("client-2")));
        refused(but(it -> it.issuer("https://accounts.google.com.evil.example")));
        refused(but(it -> it.issuer("https://accounts.google.com/")));
        refused(but(it -> it.issuer(null)));
        refused(but(it -> it.audience("client-3")));
        refused(but(it -> it.audience((String) null)));
        refused(but(it -> it.audience(List.of(LocalIssuer.CLIENT, "client-3"))));
        refused(but(it -> it.subject(null)));
        refused(but(it -> it.subject("")));
        refused(but(it -> it.subject("x".repeat(256))));
    }

    @Test
    void firebase_tokens_are_for_one_project_and_for_who_has_signed_in() {
        assertThat(tokens.verify(FIREBASE, good(GRACE, Optional.empty()), Optional.empty())).isEqualTo(GRACE);
        refused(FIREBASE, firebaseBut(it -> it.audience("other-project")), Optional.empty());
        refused(FIREBASE, firebaseBut(it -> it.issuer("https://securetoken.google.com/other-project")), Optional
                .empty());
        refused(FIREBASE, firebaseBut(it -> it.issuer("https://securetoken.google.com/other-project").audience(
                "other-project")), Optional.empty());
        refused(FIREBASE, firebaseBut(it -> it.subject("")), Optional.empty());
        refused(FIREBASE, firebaseBut(it -> it.claim("auth_time", clock.instant().plusSeconds(61).getEpochSecond())),
                Optional.empty());
        refused(FIREBASE, firebaseBut(it -> it.claim("auth_time", null)), Optional.empty());
        refused(FIREBASE, firebaseBut(it -> it.claim("auth_time", "yesterday")), Optional.empty());
    }

    @Test
    void what_a_token_says_of_a_person_is_taken_with_care() {
        var unverified = tokens.verify(GOOGLE, but(it -> it.claim("email_verified", false)), Optional.empty());
        assertThat(unverified.verifiedEmail()).isEmpty();
        assertThat(tokens.verify(GOOGLE, but(it -> it.claim("email_verified", "true")), Optional.empty())
                .verifiedEmail())
                .as("text is not true")
                .isEmpty();
        assertThat(tokens.verify(GOOGLE, but(it -> it.claim("email_verified", null)), Optional.empty()).verifiedEmail())
                .isEmpty();
        assertThat(tokens.verify(GOOGLE, but(it -> it.claim("email", "a@b, c@d")), Optional.empty()).email()).isEmpty();
        assertThat(tokens.verify(GOOGLE, but(it -> it.claim("email", List.of("a@b.example"))), Optional.empty())
                .email())
                .isEmpty();
        var named = tokens.verify(GOOGLE, but(it -> it.claim("name", " A\r\nB " + "🍲".repeat(99))), Optional.empty());
        assertThat(named.name().orElseThrow()).startsWith("A B 🍲").hasSize(100);
        assertThat(tokens.verify(GOOGLE, but(it -> it.claim("name", "\u0000")), Optional.empty()).name()).isEmpty();
    }

    @Test
    void who_is_not_set_up_says_what_to_set() {
        var none = new JwksIdTokens(Map.of(), Duration.ofSeconds(1), clock);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> none.verify(GOOGLE, good(), Optional.empty()))
                .withMessageContaining("GOOGLE_CLIENT_IDS")
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(PROVIDER_NOT_CONFIGURED));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> none.verify(FIREBASE, good(), Optional.empty()))
                .withMessageContaining("FIREBASE_PROJECT_ID");
    }

    @Test
    void keys_are_kept_for_as_long_as_the_issuer_says() {
        for (int i = 0; i < 10; i++) {
            accepted(good());
        }
        assertThat(issuer.asked).hasValue(1);
        clock.advance(Duration.ofMinutes(61));
        accepted(good());
        accepted(good());
        assertThat(issuer.asked).hasValue(2);
    }

    @Test
    void a_rotated_key_is_found_and_a_withdrawn_one_forgotten() {
        accepted(good());
        issuer.published = List.of(FIRST, SECOND);
        clock.advance(PublishedKeys.PAUSE);
        accepted(signed(claims(ADA, Optional.empty(), clock.instant()).build(), SECOND));
        assertThat(issuer.asked).hasValue(2);
        issuer.published = List.of(SECOND);
        clock.advance(Duration.ofMinutes(61));
        refused(good());
        accepted(signed(claims(ADA, Optional.empty(), clock.instant()).build(), SECOND));
    }

    @Test
    void nobody_can_make_galley_ask_at_will() {
        accepted(good());
        for (int i = 0; i < 50; i++) {
            refused(signed(claims(ADA, Optional.empty(), clock.instant()).build(), SECOND, JWSAlgorithm.RS256, "k"
                    + i));
        }
        assertThat(issuer.asked).hasValue(1);
        clock.advance(PublishedKeys.PAUSE);
        refused(signed(claims(ADA, Optional.empty(), clock.instant()).build(), SECOND));
        refused(signed(claims(ADA, Optional.empty(), clock.instant()).build(), SECOND));
        assertThat(issuer.asked).hasValue(2);
        accepted(good());
    }

    @Test
    void many_who_ask_at_once_ask_once() {
        var in = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                threads.execute(() -> {
                    accepted(good());
                    in.incrementAndGet();
                });
            }
        }
        assertThat(in).hasValue(100);
        assertThat(issuer.asked).hasValue(1);
    }

    @Test
    void known_keys_outlive_an_issuer_that_fails_but_not_for_ever() {
        accepted(good());
        issuer.status = 500;
        clock.advance(Duration.ofHours(2));
        accepted(good());
        issuer.status = 200;
        for (var garbage : List.of("", "{", "<html>", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"RSA\"}]}", "[]",
                "{\"keys\":[" + " ".repeat(300_000) + "]}")) {
            issuer.garbage = Optional.of(garbage);
            clock.advance(PublishedKeys.PAUSE);
            accepted(good());
        }
        assertThat(issuer.asked).hasValue(9);
        clock.advance(PublishedKeys.LONGEST_UNCONFIRMED);
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> tokens.verify(GOOGLE, good(), Optional.empty()));
        issuer.garbage = Optional.empty();
        clock.advance(PublishedKeys.PAUSE);
        accepted(good());
    }

    @Test
    void an_issuer_that_was_never_heard_is_told_apart_from_a_wrong_token() {
        issuer.status = 503;
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> tokens.verify(GOOGLE, good(), Optional.empty()))
                .withMessageNotContaining("127.0.0.1");
        issuer.status = 200;
        clock.advance(PublishedKeys.PAUSE);
        accepted(good());
    }

    @Test
    void a_silent_issuer_is_not_waited_for() {
        accepted(good());
        issuer.silence = new CountDownLatch(1);
        clock.advance(Duration.ofHours(2));
        accepted(good());
        assertThat(issuer.asked).hasValue(2);
        issuer.silence.countDown();
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}
