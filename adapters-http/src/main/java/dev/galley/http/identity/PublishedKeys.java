package dev.galley.http.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import dev.galley.application.bus.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public RSA keys that an issuer publishes (RFC 7517), as fresh as its {@code Cache-Control} asks for. A key that is
 * not among them has them fetched again, though not more often than every {@link #PAUSE}, so that nobody can make this
 * server ask at will. While the issuer is away its last keys go on being good, for {@link #LONGEST_UNCONFIRMED}. Safe for
 * many threads: one fetches, and only who cannot do without the answer waits for it.
 */
final class PublishedKeys {
    static final Duration PAUSE = Duration.ofSeconds(10);
    static final Duration LONGEST_UNCONFIRMED = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(PublishedKeys.class);
    private static final Duration UNSAID_FRESHNESS = Duration.ofHours(1);
    private static final Duration LEAST_FRESHNESS = Duration.ofMinutes(1);
    private static final Duration MOST_FRESHNESS = Duration.ofHours(24);
    private static final int MOST_BYTES = 256 * 1024;
    private static final int LEAST_BITS = 2048; // NIST SP 800-131A Rev. 2, table 2
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

    private record Known(Map<String, RSAPublicKey> keys, Instant confirmed, Instant freshUntil) {}

    /** What the issuer sent cannot be used. */
    private static final class Unusable extends Exception {
        Unusable(String why) {
            super(why);
        }
    }

    private final URI published;
    private final Duration patience;
    private final HttpClient client;
    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Known known = new Known(Map.of(), Instant.MIN, Instant.MIN);
    private volatile Instant asked = Instant.MIN;

    /** @param patience for how long an answer, all of it, is waited for */
    PublishedKeys(URI published, Duration patience, HttpClient client, InstantSource clock) {
        this.published = published;
        this.patience = patience;
        this.client = client;
        this.clock = clock;
    }

    /**
     * The key with this id; empty if the issuer has none.
     *
     * @throws Unavailable if that cannot be told now
     */
    Optional<RSAPublicKey> of(String kid) {
        var key = good(kid);
        if (key.isPresent()) {
            if (!isFresh() && mayAsk() && fetching.tryLock()) { // who has a key does not wait for those who ask
                try {
                    fetch();
                } finally {
                    fetching.unlock();
                }
                return good(kid);
            }
            return key;
        }
        fetching.lock();
        try {
            if (good(kid).isEmpty() && mayAsk()) {
                fetch();
            }
        } finally {
            fetching.unlock();
        }
        if (isForgotten()) {
            throw new Unavailable("the identity provider", PAUSE, new IOException("its keys cannot be fetched"));
        }
        return good(kid);
    }

    private Optional<RSAPublicKey> good(String kid) {
        return isForgotten() ? Optional.empty() : Optional.ofNullable(known.keys.get(kid));
    }

    private boolean isForgotten() {
        var confirmed = known.confirmed;
        return confirmed.equals(Instant.MIN) || clock.instant().isAfter(confirmed.plus(LONGEST_UNCONFIRMED));
    }

    private boolean isFresh() {
        return clock.instant().isBefore(known.freshUntil);
    }

    private boolean mayAsk() {
        return asked.equals(Instant.MIN) || !clock.instant().isBefore(asked.plus(PAUSE));
    }

    /** Changes nothing but the time of asking if it fails. */
    private void fetch() {
        asked = clock.instant();
        try {
            var answer = answer();
            if (answer.statusCode() != 200) {
                throw new Unusable("status " + answer.statusCode());
            }
            var keys = read(answer.body());
            known = new Known(keys, asked, asked.plus(freshness(answer)));
        } catch (IOException | ExecutionException | TimeoutException | Unusable e) {
            LOG.warn("the keys at {} cannot be fetched: {}", published, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> answer()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var request = HttpRequest.newBuilder(published)
                .timeout(patience)
                .header("Accept", "application/json")
                .build();
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS); // the request's own ends with the headers
        } finally {
            answer.cancel(true);
        }
    }

    private static Map<String, RSAPublicKey> read(byte[] body) throws Unusable {
        var keys = new HashMap<String, RSAPublicKey>();
        try {
            for (var key : JWKSet.parse(new String(body, StandardCharsets.UTF_8)).getKeys()) {
                if (isForSignatures(key)) {
                    keys.put(key.getKeyID(), ((RSAKey) key).toRSAPublicKey());
                }
            }
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw new Unusable("no set of keys");
        }
        if (keys.isEmpty()) {
            throw new Unusable("no key for signatures");
        }
        return Map.copyOf(keys);
    }

    private static boolean isForSignatures(JWK key) {
        return key instanceof RSAKey
                && key.getKeyID() != null
                && key.size() >= LEAST_BITS
                && (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()));
    }

    private static Duration freshness(HttpResponse<?> answer) {
        var said = String.join(",", answer.headers().allValues("Cache-Control")).toLowerCase(Locale.ROOT);
        if (said.contains("no-store") || said.contains("no-cache")) {
            return LEAST_FRESHNESS;
        }
        var maxAge = MAX_AGE.matcher(said);
        if (!maxAge.find()) {
            return UNSAID_FRESHNESS;
        }
        var age = answer.headers().firstValue("Age").filter(text -> text.matches("\\d{1,9}")).map(Long::parseLong);
        var rest = Duration.ofSeconds(Long.parseLong(maxAge.group(1)) - age.orElse(0L));
        if (rest.compareTo(LEAST_FRESHNESS) < 0) {
            return LEAST_FRESHNESS;
        }
        return rest.compareTo(MOST_FRESHNESS) > 0 ? MOST_FRESHNESS : rest;
    }
}
