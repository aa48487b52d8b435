package dev.galley.bootstrap.access;

import com.google.inject.Injector;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.galley.domain.identity.AccessClaims;
import dev.galley.domain.identity.AccessClaims.Bearer;
import dev.galley.domain.identity.AccessTokens;
import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.ApiScope;
import dev.galley.domain.identity.ApiScope.Right;
import dev.galley.domain.identity.ApiToken;
import dev.galley.domain.identity.ApiTokenId;
import dev.galley.domain.identity.ApiTokens;
import dev.galley.domain.identity.Client;
import dev.galley.domain.identity.DemoId;
import dev.galley.domain.identity.Demos;
import dev.galley.domain.identity.Denials;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.IdentityEvent.Way;
import dev.galley.domain.identity.Role;
import dev.galley.domain.identity.Secret;
import dev.galley.domain.identity.Secrets;
import dev.galley.domain.identity.Session;
import dev.galley.domain.identity.SessionId;
import dev.galley.domain.identity.Sessions;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.persistence.identity.JwtKeys;
import dev.galley.persistence.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Everyone who might come, each new for every request: a person with a token, or somebody with a forged one. */
final class Cast {
    static final JwtKeys KEYS = new JwtKeys(List.of(new JwtKeys.Key("cast", new byte[32])));
    private static final KeyPair RSA = rsa();

    /** @param token what stands behind {@code Bearer}; the account is there for who has one */
    record Person(Account account, SessionId session, String token) {}

    private final Ids ids;
    private final Sql sql;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Secrets secrets;
    private final Demos demos;
    private final Denials denials;
    private final ApiTokens scripts;
    private final AccessTokens tokens;
    private final AtomicInteger people = new AtomicInteger();

    Cast(Injector galley) {
        ids = galley.getInstance(Ids.class);
        sql = galley.getInstance(Sql.class);
        accounts = galley.getInstance(Accounts.class);
        sessions = galley.getInstance(Sessions.class);
        secrets = galley.getInstance(Secrets.class);
        demos = galley.getInstance(Demos.class);
        denials = galley.getInstance(Denials.class);
        scripts = galley.getInstance(ApiTokens.class);
        tokens = galley.getInstance(AccessTokens.class);
    }

    /** Signed in on one device. */
    Person person(Role role, Tier tier) {
        var now = Instant.now();
        var email = new EmailAddress("guest" + people.incrementAndGet() + "@example.org");
        var newcomer = new Account.Newcomer(email, "Guest", ZoneId.of("UTC"), Language.EN);
        var plain = Account.register(
                new UserId(ids.next()),
                newcomer,
                Optional.empty(),
                Way.PASSWORD,
                Origin.UNKNOWN,
                now).after();
        var paying = plain.changeTier(tier, Optional.empty()).map(change -> change.after()).orElse(plain);
        var account = paying.changeRole(role, Optional.empty()).map(change -> change.after()).orElse(paying);
        var session = new SessionId(ids.next());
        sql.write(() -> {
            accounts.save(new Versioned<>(account, 0));
            var first = secrets.hashOf(secrets.fresh());
            sessions.open(Session.open(session, account.id(), Client.MOBILE, Origin.UNKNOWN, first, now));
            return true;
        });
        return new Person(account, session, tokens.issue(AccessClaims.of(ids.next(), account, session, now)));
    }

    String demo() {
        var now = Instant.now();
        var demo = new DemoId(ids.next());
        sql.write(() -> {
            demos.start(demo, now);
            return true;
        });
        return tokens.issue(new AccessClaims(ids.next(), new Bearer.Visitor(demo), now, now.plusSeconds(900)));
    }

    /** An administrator until a moment ago, whose token still says so. */
    String demoted() {
        var person = person(Role.ADMIN, Tier.FREE);
        change(person, person.account.changeRole(Role.USER, Optional.empty()).orElseThrow().after(), false);
        return person.token;
    }

    String suspended() {
        var person = person(Role.USER, Tier.FREE);
        change(person, person.account.suspend(Optional.empty()).orElseThrow().after(), true);
        return person.token;
    }

    String deleted() {
        var person = person(Role.USER, Tier.FREE);
        change(person, person.account.delete(Origin.UNKNOWN, Instant.now()).orElseThrow().after(), true);
        return person.token;
    }

    String signedOut() {
        var person = person(Role.USER, Tier.FREE);
        sql.write(() -> {
            sessions.save(sessions.of(person.session).orElseThrow().end(Instant.now()));
            denials.end(person.session);
            return true;
        });
        return person.token;
    }

    /** A personal token of somebody new, for these rights in all areas that {@code areas} names. */
    String script(Set<Right> rights, List<String> areas) {
        var owner = person(Role.USER, Tier.FREE);
        var secret = new Secret(ApiToken.PREFIX + secrets.fresh().text());
        var scopes = areas.stream()
                .flatMap(area -> rights.stream().map(right -> new ApiScope(area, right)))
                .collect(Collectors.toSet());
        var token = new ApiToken(
                new ApiTokenId(ids.next()),
                owner.account.id(),
                "Script",
                scopes,
                secrets.hashOf(secret),
                Instant.now(),
                Optional.empty(),
                Optional.empty());
        sql.write(() -> {
            scripts.add(token);
            return true;
        });
        return secret.text();
    }

    String unknownScript() {
        return ApiToken.PREFIX + secrets.fresh().text();
    }

    private void change(Person person, Account after, boolean outdated) {
        sql.write(() -> {
            var before = accounts.of(person.account.id()).orElseThrow();
            accounts.save(before.with(after));
            if (outdated) {
                denials.outdate(after.id(), after.generation());
            }
            return true;
        });
    }

    private JWTClaimsSet.Builder claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .jwtID(ids.next().toString())
                .subject(ids.next().toString())
                .claim("email", "ann@example.org")
                .claim("role", "user")
                .claim("tier", "family")
                .claim("sid", ids.next().toString())
                .claim("gen", 1)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(15))));
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID("cast");
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner mac(byte[] secret) {
        try {
            return new MACSigner(secret);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner ours() {
        return mac(KEYS.keys().getFirst().secret());
    }

    /** What the other forgeries are but for one thing: if this were refused, they would prove nothing. */
    String wellMade() {
        return signed(header(JWSAlgorithm.HS256).build(), claims().build(), ours());
    }

    String expired() {
        var past = Date.from(Instant.now().minusSeconds(1));
        return signed(header(JWSAlgorithm.HS256).build(), claims().expirationTime(past).build(), ours());
    }

    String endless() {
        return signed(header(JWSAlgorithm.HS256).build(), claims().expirationTime(null).build(), ours());
    }

    String wrongKey() {
        var other = new byte[32];
        other[0] = 1;
        return signed(header(JWSAlgorithm.HS256).build(), claims().build(), mac(other));
    }

    String unknownKey() {
        return signed(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("nobody").build(), claims().build(), ours());
    }

    String withoutKeyId() {
        return signed(new JWSHeader(JWSAlgorithm.HS256), claims().build(), ours());
    }

    String unsigned() {
        return new PlainJWT(claims().build()).serialize();
    }

    /** Another algorithm of the same kind. */
    String otherAlgorithm() {
        return signed(header(JWSAlgorithm.HS512).build(), claims().build(), mac(new byte[64]));
    }

    /** HS256 with a public RSA key for a secret: what fools servers that let the token choose the algorithm. */
    String confused() {
        return signed(header(JWSAlgorithm.HS256).build(), claims().build(), mac(RSA.getPublic().getEncoded()));
    }

    String signedWithRsa() {
        return signed(header(JWSAlgorithm.RS256).build(), claims().build(), new RSASSASigner(RSA.getPrivate()));
    }

    /** One letter of what it says is another. */
    String tampered() {
        var parts = wellMade().split("\\.", -1);
        var said = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var other = said.replace("\"user\"", "\"admin\"").getBytes(StandardCharsets.UTF_8);
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(other) + "." + parts[2];
    }

    private static KeyPair rsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
