package dev.galley.device.simulator;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * How an appliance gets other firmware: offered, judged, fetched, verified, installed while nothing cooks, booted. Each step
 * is told. Safe for many threads.
 */
final class Updating {
    private static final Logger LOG = LoggerFactory.getLogger(Updating.class);
    private static final String FLASH = "firmware";
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ALL_PERCENT = 100;

    private final String model;
    private final Credentials credentials;
    private final Behaviour behaviour;
    private final Flash flash;
    private final Surroundings surroundings;
    private final Voice voice;
    private final Runnable reboot;
    private final Set<String> failed = new HashSet<>();
    private String version;
    private long securityVersion;
    private @Nullable Offer current;
    /** What was offered while it was at another. */
    private @Nullable Offer next;
    private boolean isReady;
    private boolean isCalledOff;

    /** @param reboot called with this unlocked */
    Updating(String model, Credentials credentials, Behaviour behaviour, Flash flash, Surroundings surroundings,
            Voice voice, Runnable reboot) {
        this.model = model;
        this.credentials = credentials;
        this.behaviour = behaviour;
        this.flash = flash;
        this.surroundings = surroundings;
        this.voice = voice;
        this.reboot = reboot;
        var kept = flash.all().getOrDefault(FLASH, behaviour.firmwareVersion() + " 0").split(" ", 2);
        version = kept[0];
        securityVersion = Long.parseLong(kept[1]);
    }

    synchronized String version() {
        return version;
    }

    synchronized long securityVersion() {
        return securityVersion;
    }

    /** Asks Galley itself, which also works where no retained message came. */
    void check() {
        surroundings.updates().execute(() -> {
            try {
                var query = "?model=" + encoded(model) + "&version=" + encoded(version());
                var basic = credentials.username() + ":" + credentials.password();
                var request = HttpRequest.newBuilder(surroundings.api().resolve("/api/v1/firmware/check" + query))
                        .timeout(PATIENCE)
                        .header("Authorization", "Basic "
                                + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                        .build();
                var answer = surroundings.http().send(request, BodyHandlers.ofByteArray());
                if (answer.statusCode() == 200) {
                    offered(answer.body());
                }
            } catch (IOException e) {
                LOG.debug("no answer about firmware", e); // it will be offered, or asked for at the next start
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** @param payload empty: what was offered is not offered any more */
    synchronized void offered(byte[] payload) {
        if (payload.length == 0) {
            next = null;
            isCalledOff = true;
            if (isReady) {
                leave();
            }
            return;
        }
        try {
            Offer.read(Wire.read(payload)).ifPresent(this::consider);
        } catch (JacksonException e) {
            LOG.debug("an offer of firmware that is no JSON", e);
        }
    }

    private void consider(Offer offer) {
        if (offer.version().equals(version) || failed.contains(offer.releaseId()) || offer.equals(current)) {
            return;
        }
        if (current != null) {
            next = offer;
            return;
        }
        try {
            var key = behaviour.firmwareKey().orElseThrow(() -> new Unfit("no_key"));
            offer.check(model, version, securityVersion, key);
            current = offer;
            isReady = false;
            isCalledOff = false;
            surroundings.updates().execute(() -> fetch(offer));
        } catch (Unfit unfit) {
            fail(offer, unfit.reason());
        }
    }

    private void fetch(Offer offer) {
        try {
            new Download(surroundings.http(), surroundings.api(), credentials, offer, PAUSE)
                    .run(percent -> tell(offer, "downloading", percent, null), this::isCalledOff);
            fetched(offer);
        } catch (Unfit unfit) {
            fetchedInVain(offer, unfit.reason());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the process ends; it is offered again at the next start
        }
    }

    private synchronized boolean isCalledOff() {
        return isCalledOff;
    }

    private synchronized void fetched(Offer offer) {
        if (isCalledOff) {
            leave();
        } else {
            tell(offer, "verified", ALL_PERCENT, null);
            isReady = true;
        }
    }

    private synchronized void fetchedInVain(Offer offer, String reason) {
        if (isCalledOff) {
            leave(); // it did not fail, and may be offered once more
        } else {
            fail(offer, reason);
        }
    }

    private void fail(Offer offer, String reason) {
        LOG.info("an update to {} failed: {}", offer.version(), reason);
        failed.add(offer.releaseId());
        tell(offer, "failed", -1, reason);
        leave();
    }

    /** Turns to what was offered meanwhile, if anything was. */
    private void leave() {
        current = null;
        isReady = false;
        var waiting = next;
        next = null;
        if (waiting != null) {
            consider(waiting);
        }
    }

    /** Installs what is ready. Called while nothing cooks. */
    void installWhatIsReady() {
        Offer offer;
        synchronized (this) {
            offer = current;
            if (offer == null || !isReady) {
                return;
            }
            isReady = false;
            tell(offer, "installing", ALL_PERCENT, null);
            if (surroundings.chance().getAsDouble() < behaviour.firmwareFailures()) {
                fail(offer, "install_failed"); // the old one is still in the other half of the flash
                return;
            }
            version = offer.version();
            securityVersion = Math.max(securityVersion, offer.securityVersion());
            flash.put(FLASH, version + " " + securityVersion);
        }
        reboot.run();
        tell(offer, "installed", ALL_PERCENT, null);
        synchronized (this) {
            leave();
        }
    }

    private void tell(Offer offer, String status, int percent, @Nullable String error) {
        var told = new LinkedHashMap<String, Object>();
        told.put("release_id", offer.releaseId());
        told.put("status", status);
        if (percent >= 0) {
            told.put("percent", percent);
        }
        if (error != null) {
            told.put("error", error);
        }
        voice.say("firmware/status", told);
    }
}
