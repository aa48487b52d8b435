package dev.galley.device.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Fetches an artifact and goes on where the line was cut. Only its digest is kept: a virtual appliance has no flash to write
 * it to. Not safe for several threads.
 */
final class Download {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_REFUSALS = 3;
    /** Cuts in a row without a single byte between them. */
    private static final int MOST_IDLE_CUTS = 10;
    private static final int BLOCK_BYTES = 64 * 1024;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int TENTH = 10;

    private final HttpClient http;
    private final URI api;
    private final Credentials credentials;
    private final Offer offer;
    private final Duration pause;
    private final MessageDigest digest;
    /** Under which of its names a Galley on this machine was reached, it tells its address by another. */
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private @Nullable String tag;
    private long received;
    private long transferred;
    private int refusals;
    private int idleCuts;

    /** @param pause before it tries again; longer each time */
    Download(HttpClient http, URI api, Credentials credentials, Offer offer, Duration pause) {
        this.http = http;
        this.api = api;
        this.credentials = credentials;
        this.offer = offer;
        this.pause = pause;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bytes that came over the line, those included that came twice. */
    long transferredBytes() {
        return transferred;
    }

    /**
     * Fetches all of it.
     *
     * @param progress told in tenths: 0, 10, … 100
     * @param isCalledOff asked now and then
     * @throws Unfit if what came is not what was offered, or does not come at all
     */
    void run(IntConsumer progress, BooleanSupplier isCalledOff) throws InterruptedException, Unfit {
        progress.accept(0);
        while (received < offer.sizeBytes()) {
            long before = received;
            try {
                attempt(progress, isCalledOff);
            } catch (IOException e) {
                // a cut, or a body that ends early: what came counts, the rest is asked for
            }
            if (received < offer.sizeBytes()) {
                idleCuts = received > before ? 0 : idleCuts + 1;
                if (idleCuts > MOST_IDLE_CUTS) {
                    throw new Unfit("download_failed");
                }
                Thread.sleep(pause.multipliedBy(1L + idleCuts));
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(offer.sha256())) {
            throw new Unfit("bad_digest");
        }
    }

    private void attempt(IntConsumer progress, BooleanSupplier isCalledOff)
            throws IOException, InterruptedException, Unfit {
        var uri = api.resolve(offer.url());
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept-Encoding", "identity");
        if (isGalleys(uri)) { // a store that was only linked to has no business with the password
            var basic = credentials.username() + ":" + credentials.password();
            request.header("Authorization", "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
        }
        if (received > 0) {
            request.header("Range", "bytes=" + received + "-");
            if (tag != null) {
                request.header("If-Range", tag);
            }
        }
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            accept(answer);
            drain(body, progress, isCalledOff);
        }
    }

    private boolean isGalleys(URI uri) {
        boolean isSameHost = uri.getHost().equals(api.getHost())
                || (THIS_MACHINE.contains(uri.getHost()) && THIS_MACHINE.contains(api.getHost()));
        return uri.getScheme().equals(api.getScheme()) && isSameHost && uri.getPort() == api.getPort();
    }

    private void accept(HttpResponse<?> answer) throws Unfit, IOException {
        if (answer.statusCode() == OK) {
            received = 0; // asked for the rest or not, this is the whole: perhaps of another artifact than before
            digest.reset();
        } else if (answer.statusCode() == PARTIAL) {
            var range = answer.headers().firstValue("Content-Range").orElse("");
            if (!range.startsWith("bytes " + received + "-")) {
                throw new Unfit("wrong_range");
            }
        } else if (answer.statusCode() >= 500 || answer.statusCode() == 429) {
            throw new IOException("answered with " + answer.statusCode());
        } else if (++refusals >= MOST_REFUSALS) {
            throw new Unfit("download_refused_" + answer.statusCode());
        } else {
            throw new IOException("answered with " + answer.statusCode());
        }
        tag = answer.headers().firstValue("ETag").filter(it -> !it.startsWith("W/")).orElse(null);
    }

    private void drain(InputStream body, IntConsumer progress, BooleanSupplier isCalledOff) throws IOException, Unfit {
        var block = new byte[BLOCK_BYTES];
        while (true) {
            int read = body.read(block);
            if (read < 0) {
                return;
            }
            long tenth = tenths();
            transferred += read;
            received += read;
            if (received > offer.sizeBytes()) {
                throw new Unfit("too_long"); // it might never end
            }
            digest.update(block, 0, read);
            if (tenths() > tenth) {
                progress.accept((int) tenths() * TENTH);
            }
            if (isCalledOff.getAsBoolean()) {
                throw new Unfit("withdrawn");
            }
        }
    }

    private long tenths() {
        return offer.sizeBytes() == 0 ? TENTH : received * TENTH / offer.sizeBytes();
    }
}
