package dev.galley.device.appliance.home;

import dev.galley.application.appliance.home.FindHomeDevices;
import dev.galley.application.appliance.home.FindHomeDevices.Device;
import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Subscriber;
import dev.galley.application.job.Job;
import dev.galley.application.link.Announcements;
import dev.galley.application.link.Announcements.Announced;
import dev.galley.application.link.Downlink.Said;
import dev.galley.application.link.HomeAssistant;
import dev.galley.device.link.Retained;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Keeps a Home Assistant told of the appliances that have credentials and are somebody's: at once when they come to be so
 * or cease to, by looking again and again for all else (a new name, another firmware, something it never measured before),
 * and whenever the broker forgot. What is told already is not told again; nodes tell each other.
 */
@Singleton
public final class TellHomeAssistant implements Subscriber<ApplianceEvent>, Job<Instant>, Retained {
    private static final Caller LINK = new Caller.Job("home assistant");
    private static final String TOLD = "home.told";
    private static final int AT_ONCE = 200;

    private final HomeAssistant home;
    private final Bus bus;
    private final Announcements announcements;
    private final Broadcast broadcast;
    /** The SHA-256 of what the broker has, as far as this node knows. */
    private final Map<ApplianceId, String> told = new ConcurrentHashMap<>();

    @Inject
    public TellHomeAssistant(HomeAssistant home, Bus bus, Announcements announcements, Broadcast broadcast) {
        this.home = home;
        this.bus = bus;
        this.announcements = announcements;
        this.broadcast = broadcast;
        broadcast.subscribe(TOLD, new Others());
    }

    /** What other nodes told. */
    private final class Others implements Broadcast.Listener {
        @Override
        public void heard(String message) {
            var parts = message.split(" ", 2);
            note(new ApplianceId(UUID.fromString(parts[0])), parts[1]);
        }

        @Override
        public void hearing() { // something may have been missed
            told.clear();
        }
    }

    @Override
    public void on(ApplianceEvent event) {
        if (home.isTold()) {
            tell(event.appliance());
        }
    }

    @Override
    public void run(Instant due) {
        if (home.isTold()) {
            var seen = new HashSet<ApplianceId>();
            tellAll(announcements::announce, seen);
            told.keySet().stream().filter(it -> !seen.contains(it)).forEach(this::tell);
        }
    }

    @Override
    public void tell(Consumer<Said> broker) {
        // nothing is said to appliances
    }

    @Override
    public void announce(Consumer<Announced> broker) {
        if (home.isTold()) {
            told.clear();
            tellAll(broker, new HashSet<>());
        }
    }

    /** From looking to telling no other thread tells, so that what is told last is what is so. */
    private synchronized void tell(ApplianceId appliance) {
        var found = bus.send(FindHomeDevices.of(appliance), LINK);
        say(appliance, found.isEmpty() ? "" : DeviceConfig.json(found.getFirst()), announcements::announce);
    }

    private void tellAll(Consumer<Announced> broker, Set<ApplianceId> seen) {
        Optional<ApplianceId> last = Optional.empty();
        while (true) {
            var devices = tellSome(last, broker);
            devices.forEach(device -> seen.add(device.appliance()));
            if (devices.size() < AT_ONCE) {
                return;
            }
            last = Optional.of(devices.getLast().appliance());
        }
    }

    private synchronized List<Device> tellSome(Optional<ApplianceId> after, Consumer<Announced> broker) {
        var devices = bus.send(new FindHomeDevices(Optional.empty(), after, AT_ONCE), LINK);
        devices.forEach(device -> say(device.appliance(), DeviceConfig.json(device), broker));
        return devices;
    }

    private void say(ApplianceId appliance, String json, Consumer<Announced> broker) {
        var digest = json.isEmpty() ? "" : sha256(json);
        if (digest.isEmpty() || !digest.equals(told.get(appliance))) {
            broker.accept(new Announced(home.topic(appliance), json));
            broadcast.send(TOLD, appliance.value() + " " + digest); // if it fails, it is all told once more
            note(appliance, digest);
        }
    }

    private void note(ApplianceId appliance, String digest) {
        if (digest.isEmpty()) {
            told.remove(appliance);
        } else {
            told.put(appliance, digest);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) { // every Java has it
            throw new IllegalStateException(impossible);
        }
    }
}
