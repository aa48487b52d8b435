package dev.galley.persistence.identity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.galley.domain.identity.AccessClaims;
import dev.galley.domain.identity.AccessClaims.Bearer;
import dev.galley.domain.identity.AccessTokens;
import dev.galley.domain.identity.DemoId;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.Role;
import dev.galley.domain.identity.SessionId;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * JSON Web Tokens (RFC 7519), signed with HS256 and nothing else (RFC 8725, 3.1). What was verified once is remembered by
 * its hash for as long as it is good, so that each further request costs a hash and no signature.
 */
public final class JwtAccessTokens implements AccessTokens {
    private static final int LONGEST = 4_096;
    private static final int REMEMBERED = 50_000;
    private static final String DEMO = "demo";

    private final AccessKeys keys;
    private final InstantSource clock;
    private final Cache<String, AccessClaims> verified = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    @Inject
    public JwtAccessTokens(AccessKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String issue(AccessClaims claims) {
        var key = keys.signing();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.kid()).type(JOSEObjectType.JWT).build();
        var set = new JWTClaimsSet.Builder()
                .jwtID(claims.id().toString())
                .issueTime(Date.from(claims.issuedAt()))
                .expirationTime(Date.from(claims.expiresAt()));
        switch (claims.bearer()) {
            case Bearer.Visitor(var demo) -> set.subject(demo.value().toString()).claim("role", DEMO);
            case Bearer.Person person -> set.subject(person.user().value().toString())
                    .claim("email", person.email().value())
                    .claim("role", word(person.role()))
                    .claim("tier", word(person.tier()))
                    .claim("sid", person.session().value().toString())
                    .claim("gen", person.generation());
        }
        try {
            var token = new SignedJWT(header, set.build());
            token.sign(new MACSigner(key.secret()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a key that cannot sign", e);
        }
    }

    @Override
    public Optional<AccessClaims> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        var digest = digest(token);
        var known = verified.getIfPresent(digest);
        if (known == null) {
            known = verify(token).orElse(null);
            if (known != null) {
                verified.put(digest, known);
            }
        }
        if (known == null || !clock.instant().isBefore(known.expiresAt())) {
            return Optional.empty();
        }
        return Optional.of(known);
    }

    /** A token's SHA-256: nobody who reads this memory gets a token. */
    private static String digest(String token) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
            return new String(bytes, ISO_8859_1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private Optional<AccessClaims> verify(String text) {
        try {
            var token = SignedJWT.parse(text);
            if (!isWrittenOnce(token, text)) {
                return Optional.empty();
            }
            var header = token.getHeader();
            if (!JWSAlgorithm.HS256.equals(header.getAlgorithm()) || header.getKeyID() == null) {
                return Optional.empty();
            }
            var key = keys.verifying(header.getKeyID());
            if (key.isEmpty() || !token.verify(new MACVerifier(key.get().secret()))) {
                return Optional.empty();
            }
            return Optional.of(claims(token.getJWTClaimsSet()));
        } catch (ParseException | JOSEException | IllegalArgumentException | NullPointerException | Refused e) {
            return Optional.empty(); // not a token of ours, whatever else it is
        }
    }

    /** Whether it is written in the one way there is: Base64url leaves bits over, and a lenient reader lets them be anything. */
    private static boolean isWrittenOnce(SignedJWT token, String text) {
        for (var part : token.getParsedParts()) {
            if (!Base64URL.encode(part.decode()).toString().equals(part.toString())) {
                return false;
            }
        }
        return token.serialize().equals(text);
    }

    private static AccessClaims claims(JWTClaimsSet set) throws ParseException {
        var subject = UUID.fromString(set.getSubject());
        var role = Objects.requireNonNull(set.getStringClaim("role"));
        var bearer = role.equals(DEMO)
                ? new Bearer.Visitor(new DemoId(subject))
                : new Bearer.Person(
                        new UserId(subject),
                        new EmailAddress(set.getStringClaim("email")),
                        Role.valueOf(role.toUpperCase(Locale.ROOT)),
                        Tier.valueOf(set.getStringClaim("tier").toUpperCase(Locale.ROOT)),
                        new SessionId(UUID.fromString(set.getStringClaim("sid"))),
                        set.getLongClaim("gen"));
        return new AccessClaims(
                UUID.fromString(set.getJWTID()), bearer, instant(set.getIssueTime()), instant(set.getExpirationTime()));
    }

    private static Instant instant(Date date) {
        return Objects.requireNonNull(date).toInstant();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
