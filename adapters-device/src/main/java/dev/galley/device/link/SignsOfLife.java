package dev.galley.device.link;

import dev.galley.application.appliance.NoteSeen;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes that appliances were heard: each at most every ten seconds, many at once, and never in anybody's way. What is lost
 * with a node that dies is said again with the appliance's next word. Safe for many threads.
 */
@Singleton
public final class SignsOfLife implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SignsOfLife.class);
    private static final Duration GATHERING = Duration.ofSeconds(1);
    private static final Duration OFTEN_ENOUGH = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 200_000;
    private static final int MOST_AT_ONCE = 1_000;
    private static final Caller LINK = new Caller.Job("link");

    private final Bus bus;
    private final Map<ApplianceId, Instant> noted = new HashMap<>();
    private Map<ApplianceId, Instant> toNote = new HashMap<>();
    /** In which start those spoke that are to be noted, as far as they said. */
    private Map<ApplianceId, String> boots = new HashMap<>();
    private boolean isRunning;
    private boolean isClosed;

    @Inject
    public SignsOfLife(Bus bus) {
        this.bus = bus;
    }

    /** It was heard at this time, whatever it said. */
    public synchronized void heard(ApplianceId appliance, Instant at) {
        var before = noted.get(appliance);
        if (isClosed || (before != null && at.isBefore(before.plus(OFTEN_ENOUGH)))) {
            return;
        }
        toNote.put(appliance, at);
        if (!isRunning) {
            isRunning = true;
            Thread.ofVirtual().name("signs of life").start(this::note);
        }
    }

    /** What was just heard of it belongs to this start. */
    public synchronized void heardIn(ApplianceId appliance, String boot) {
        if (toNote.containsKey(appliance)) {
            boots.put(appliance, boot);
        }
    }

    private void note() {
        try {
            do {
                Thread.sleep(GATHERING);
            } while (noteGathered());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers whether there was anything, and so perhaps is again. */
    private boolean noteGathered() {
        Map<ApplianceId, Instant> gathered;
        Map<ApplianceId, String> gatheredBoots;
        synchronized (this) {
            if (toNote.isEmpty() || isClosed) {
                isRunning = false;
                return false;
            }
            gathered = toNote;
            toNote = new HashMap<>();
            gatheredBoots = boots;
            boots = new HashMap<>();
            if (noted.size() > MOST_REMEMBERED) {
                noted.clear();
            }
            noted.putAll(gathered);
        }
        var part = new HashMap<ApplianceId, Instant>();
        for (var sign : gathered.entrySet()) {
            part.put(sign.getKey(), sign.getValue());
            if (part.size() == MOST_AT_ONCE) {
                send(part, gatheredBoots);
                part.clear();
            }
        }
        send(part, gatheredBoots);
        return true;
    }

    private void send(Map<ApplianceId, Instant> part, Map<ApplianceId, String> all) {
        try {
            if (!part.isEmpty()) {
                var said = new HashMap<>(all);
                said.keySet().retainAll(part.keySet());
                bus.send(new NoteSeen(part, said), LINK);
            }
        } catch (RuntimeException failure) { // they will be heard again
            LOG.warn("could not note who was heard: {}", failure.toString());
            synchronized (this) {
                noted.keySet().removeAll(part.keySet());
            }
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
    }
}
