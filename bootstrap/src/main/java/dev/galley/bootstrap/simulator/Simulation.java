package dev.galley.bootstrap.simulator;

import dev.galley.bootstrap.embedded.Trouble;
import dev.galley.device.simulator.Activation;
import dev.galley.device.simulator.Behaviour;
import dev.galley.device.simulator.Credentials;
import dev.galley.device.simulator.Flash;
import dev.galley.device.simulator.FlashFile;
import dev.galley.device.simulator.Fleet;
import dev.galley.device.simulator.Ledger;
import dev.galley.device.simulator.Make;
import dev.galley.domain.kernel.Ids;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** Known appliances brought to life. */
public final class Simulation implements AutoCloseable {
    private static final int ACTIVATIONS_AT_ONCE = 8;
    private static final int MOST_TRIES = 60;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KnownAppliances known;
    private final Fleet fleet;
    private final List<Flash> flashes = new ArrayList<>();

    /** @param api where Galley answers */
    public Simulation(KnownAppliances known, URI api) {
        this(known, api, Ledger.NONE);
    }

    /** @param ledger is told what became of each message */
    public Simulation(KnownAppliances known, URI api, Ledger ledger) {
        this.known = known;
        var clock = Clock.systemUTC();
        var random = new SecureRandom();
        fleet = new Fleet(
                clock, new Ids(clock, random::nextLong)::next, () -> ThreadLocalRandom.current().nextDouble(), api,
                ledger);
    }

    public Fleet fleet() {
        return fleet;
    }

    /**
     * Activates those that are not yet, and makes all of them. They are not plugged in.
     *
     * @param brokerPort of a broker on this machine; empty to believe what the activation said
     * @param isKept whether they remember, over the end of this process, what they could not say
     * @throws Trouble if Galley does not let one in
     */
    public void assemble(List<Known> appliances, Behaviour behaviour, OptionalInt brokerPort, boolean isKept)
            throws InterruptedException {
        var activation = fleet.activation();
        try (var threads = Executors.newFixedThreadPool(ACTIVATIONS_AT_ONCE, Thread.ofVirtual().factory())) {
            var tasks = appliances.stream()
                    .map(known -> (Callable<Known>) () -> known.credentials().isPresent()
                            ? known
                            : activated(known, activation))
                    .toList();
            for (var task : threads.invokeAll(tasks)) {
                add(result(task), behaviour, brokerPort, isKept);
            }
        }
    }

    private static Known result(Future<Known> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new Trouble(String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage()));
        }
    }

    private Known activated(Known appliance, Activation activation)
            throws InterruptedException, Activation.Denied, IOException {
        for (int tries = 1;; tries++) {
            try {
                var active = appliance.with(activation.activate(appliance.serial(), appliance.activationSecret()));
                known.put(active);
                return active;
            } catch (IOException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                Thread.sleep(PAUSE); // too many at once, or Galley is just starting
            }
        }
    }

    private void add(Known appliance, Behaviour behaviour, OptionalInt brokerPort, boolean isKept) {
        var told = appliance.credentials().orElseThrow();
        var credentials = brokerPort.isEmpty()
                ? told
                : new Credentials(
                        told.applianceId(), "127.0.0.1", brokerPort.getAsInt(), told.username(), told.password());
        var flash = isKept ? new FlashFile(known.flashOf(told.applianceId())) : Flash.none();
        flashes.add(flash);
        fleet.add(credentials, Make.of(appliance.model()), behaviour, flash);
    }

    /** How many are known of which the claim code is too, in words for a person. */
    public static Optional<String> claimCodes(List<Known> appliances, int most) {
        var rows = appliances.stream()
                .filter(it -> it.claimCode().isPresent())
                .limit(most)
                .map(it -> "  %-24s %-20s %s".formatted(it.serial(), it.model(), it.claimCode().orElseThrow()))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of("  %-24s %-20s %s%n%s%n".formatted(
                        "SERIAL", "MODEL", "CLAIM CODE", String.join("\n", rows)));
    }

    @Override
    public void close() {
        fleet.close();
        for (var flash : flashes) {
            flash.close();
        }
    }
}
