package dev.galley.http.identity;

import static dev.galley.domain.identity.CredentialRefusal.ID_TOKEN_INVALID;
import static dev.galley.domain.identity.CredentialRefusal.PROVIDER_NOT_CONFIGURED;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.IdTokens;
import dev.galley.domain.identity.IdentityProvider;
import dev.galley.domain.identity.ProvenIdentity;
import dev.galley.domain.kernel.Refused;
import java.net.URI;
import java.net.http.HttpClient;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks ID tokens against the keys that their issuers publish: RS256 and nothing else, issuer, audience, expiry, time of
 * issue, and nonce where given, as OpenID Connect Core 1.0, section 3.1.3.7, and Firebase's guide "Verify ID Tokens" ask.
 */
public final class JwksIdTokens implements IdTokens {
    private static final Logger LOG = LoggerFactory.getLogger(JwksIdTokens.class);
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int LONGEST_KID = 200;

    /**
     * Whose tokens are taken, and for whom they must be made.
     *
     * @param issuers any of which may stand in a token
     * @param audiences of which exactly one must stand there
     * @param keys where the issuer's public keys are
     * @param signedInBefore whether a token must say when the person signed in, as Firebase's do
     */
    public record Issuer(Set<String> issuers, Set<String> audiences, URI keys, boolean signedInBefore) {
        public Issuer {
            issuers = Set.copyOf(issuers);
            audiences = Set.copyOf(audiences);
            if (issuers.isEmpty() || audiences.isEmpty()) {
                throw new IllegalArgumentException("an issuer without a name, or for nobody");
            }
        }

        /** The same under another name, or with its keys elsewhere, where these are given. */
        public Issuer with(Optional<String> otherName, Optional<URI> otherKeys) {
            return new Issuer(
                    otherName.map(Set::of).orElse(issuers), audiences, otherKeys.orElse(keys), signedInBefore);
        }
    }

    /** Why a token is refused: for the log. Who sent it learns only that it was. */
    private static final class Unfit extends Exception {
        Unfit(String why) {
            super(why, null, false, false);
        }
    }

    private final Map<IdentityProvider, Issuer> issuers = new EnumMap<>(IdentityProvider.class);
    private final Map<IdentityProvider, PublishedKeys> keys = new EnumMap<>(IdentityProvider.class);
    private final InstantSource clock;

    /**
     * @param issuers those that are set up
     * @param patience for how long an issuer's answer is waited for
     */
    public JwksIdTokens(Map<IdentityProvider, Issuer> issuers, Duration patience, InstantSource clock) {
        this.clock = clock;
        var client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        issuers.forEach((provider, issuer) -> {
            this.issuers.put(provider, issuer);
            keys.put(provider, new PublishedKeys(issuer.keys, patience, client, clock));
        });
    }

    @Override
    public ProvenIdentity verify(IdentityProvider provider, String token, Optional<String> nonce) {
        var issuer = issuers.get(provider);
        var published = keys.get(provider);
        if (issuer == null || published == null) {
            throw PROVIDER_NOT_CONFIGURED.because(switch (provider) {
                case GOOGLE -> "sign-in with Google is not set up here: its operator must set GOOGLE_CLIENT_IDS";
                case FIREBASE -> "sign-in with Firebase is not set up here: its operator must set FIREBASE_PROJECT_ID";
            });
        }
        try {
            var claims = signed(token, published);
            checkPlace(claims, issuer);
            checkTimes(claims, issuer);
            checkNonce(claims, nonce);
            return identity(provider, claims);
        } catch (Unfit unfit) {
            LOG.info("an ID token for {} is refused: {}", provider, unfit.getMessage());
            throw ID_TOKEN_INVALID.because("the ID token is not valid here, or not any more");
        }
    }

    private static JWTClaimsSet signed(String token, PublishedKeys published) throws Unfit {
        if (token.length() > LONGEST) {
            throw new Unfit("too long");
        }
        try {
            var parsed = SignedJWT.parse(token);
            var header = parsed.getHeader();
            if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) { // before any key is looked for
                throw new Unfit("another algorithm");
            }
            var kid = header.getKeyID();
            if (kid == null || kid.isEmpty() || kid.length() > LONGEST_KID) {
                throw new Unfit("no key is named");
            }
            var claims = parsed.getJWTClaimsSet(); // what is no token at all makes nobody fetch keys
            var key = published.of(kid).orElseThrow(() -> new Unfit("an unknown key"));
            if (!parsed.verify(new RSASSAVerifier(key))) {
                throw new Unfit("a wrong signature");
            }
            return claims;
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            throw new Unfit("no token");
        } catch (JOSEException e) {
            throw new Unfit("a signature that cannot be checked");
        }
    }

    private static void checkPlace(JWTClaimsSet claims, Issuer issuer) throws Unfit {
        if (!issuer.issuers.contains(String.valueOf(claims.getIssuer()))) {
            throw new Unfit("another issuer");
        }
        var audience = claims.getAudience();
        if (audience.size() != 1 || !issuer.audiences.contains(audience.getFirst())) {
            throw new Unfit("made for somebody else");
        }
    }

    private void checkTimes(JWTClaimsSet claims, Issuer issuer) throws Unfit {
        var now = clock.instant();
        var expires = claims.getExpirationTime();
        if (expires == null || !now.isBefore(expires.toInstant().plus(SKEW))) {
            throw new Unfit("expired, or good for ever");
        }
        notLater(claims.getIssueTime(), true, "iat");
        notLater(claims.getNotBeforeTime(), false, "nbf");
        if (issuer.signedInBefore) {
            notLater(date(claims, "auth_time"), true, "auth_time");
        }
    }

    private void notLater(@Nullable Date time, boolean required, String claim) throws Unfit {
        if (time == null ? required : time.toInstant().isAfter(clock.instant().plus(SKEW))) {
            throw new Unfit(claim + " is missing or to come");
        }
    }

    private static @Nullable Date date(JWTClaimsSet claims, String name) throws Unfit {
        try {
            return claims.getDateClaim(name);
        } catch (ParseException e) {
            throw new Unfit(name + " is no time");
        }
    }

    private static void checkNonce(JWTClaimsSet claims, Optional<String> nonce) throws Unfit {
        if (nonce.isPresent() && !nonce.equals(text(claims, "nonce"))) {
            throw new Unfit("another nonce");
        }
    }

    private static ProvenIdentity identity(IdentityProvider provider, JWTClaimsSet claims) throws Unfit {
        var subject = claims.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > ProvenIdentity.LONGEST_SUBJECT) {
            throw new Unfit("about nobody");
        }
        return new ProvenIdentity(
                provider,
                subject,
                text(claims, "email").flatMap(JwksIdTokens::address),
                Boolean.TRUE.equals(claims.getClaim("email_verified")),
                text(claims, "name").flatMap(JwksIdTokens::name));
    }

    /** An address that Galley cannot write to is as good as none. */
    private static Optional<EmailAddress> address(String written) {
        try {
            return Optional.of(new EmailAddress(written));
        } catch (Refused unusable) {
            return Optional.empty();
        }
    }

    private static Optional<String> name(String written) {
        var line = written.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        int end = Math.min(line.length(), Account.LONGEST_NAME);
        if (end > 0 && end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return Optional.of(line.substring(0, end).strip()).filter(rest -> !rest.isEmpty());
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The issuer's own addresses, for who has set nothing else. */
    public static Issuer google(List<String> clientIds) {
        return new Issuer(
                Set.of("https://accounts.google.com", "accounts.google.com"),
                Set.copyOf(clientIds),
                URI.create("https://www.googleapis.com/oauth2/v3/certs"),
                false);
    }

    /** The same for Firebase. */
    public static Issuer firebase(String projectId) {
        return new Issuer(
                Set.of("https://securetoken.google.com/" + projectId),
                Set.of(projectId),
                URI.create(
                        "https://www.googleapis.com/service_accounts/v1/jwk/securetoken@system.gserviceaccount.com"),
                true);
    }
}
