package dev.galley.http.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.galley.domain.identity.IdentityProvider;
import dev.galley.domain.identity.ProvenIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Google and Firebase on this machine: signs ID tokens, and publishes the keys to check them with. */
public final class LocalIssuer implements AutoCloseable {
    public static final String CLIENT = "client-1.apps.googleusercontent.com";
    public static final String PROJECT = "galley-test";
    static final RSAKey FIRST = key("first");
    static final RSAKey SECOND = key("second");

    final AtomicInteger asked = new AtomicInteger();
    volatile List<RSAKey> published = List.of(FIRST);
    volatile String cacheControl = "public, max-age=3600";
    volatile Optional<String> garbage = Optional.empty();
    volatile int status = 200;
    /** While this is held, nobody is answered. */
    volatile CountDownLatch silence = new CountDownLatch(0);

    private final HttpServer server;

    public LocalIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            try {
                silence.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            var body = garbage.orElseGet(() -> new JWKSet(List.copyOf(published)).toString()).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Cache-Control", cacheControl);
            exchange.sendResponseHeaders(status, body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
    }

    public URI keys() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
    }

    /** Both providers, with this machine in their place. */
    public Map<IdentityProvider, JwksIdTokens.Issuer> issuers() {
        var google = JwksIdTokens.google(List.of(CLIENT, "client-2"));
        var firebase = JwksIdTokens.firebase(PROJECT);
        return Map.of(
                IdentityProvider.GOOGLE,
                new JwksIdTokens.Issuer(google.issuers(), google.audiences(), keys(), false),
                IdentityProvider.FIREBASE,
                new JwksIdTokens.Issuer(firebase.issuers(), firebase.audiences(), keys(), true));
    }

    public static String token(ProvenIdentity identity, Optional<String> nonce, Instant now) {
        return signed(claims(identity, nonce, now).build(), FIRST);
    }

    static JWTClaimsSet.Builder claims(ProvenIdentity identity, Optional<String> nonce, Instant now) {
        boolean google = identity.provider() == IdentityProvider.GOOGLE;
        var claims = new JWTClaimsSet.Builder()
                .issuer(google ? "https://accounts.google.com" : "https://securetoken.google.com/" + PROJECT)
                .audience(google ? CLIENT : PROJECT)
                .subject(identity.subject())
                .issueTime(Date.from(now.minusSeconds(5)))
                .expirationTime(Date.from(now.plusSeconds(3600)));
        identity.email().ifPresent(email -> claims.claim("email", email.value()));
        identity.email().ifPresent(_ -> claims.claim("email_verified", identity.emailVerified()));
        identity.name().ifPresent(name -> claims.claim("name", name));
        nonce.ifPresent(text -> claims.claim("nonce", text));
        if (!google) {
            claims.claim("auth_time", now.minusSeconds(60).getEpochSecond());
            claims.claim("firebase", Map.of("sign_in_provider", "password"));
        }
        return claims;
    }

    static String signed(JWTClaimsSet claims, RSAKey key) {
        return signed(claims, key, JWSAlgorithm.RS256, key.getKeyID());
    }

    static String signed(JWTClaimsSet claims, RSAKey key, JWSAlgorithm algorithm, @Nullable String kid) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey key(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

}
