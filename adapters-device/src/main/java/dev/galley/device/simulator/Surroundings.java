package dev.galley.device.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * What appliances in one process share. All of it is safe for many threads.
 *
 * @param timers what happens in time, for all of them; nothing there waits
 * @param updates runs what waits: as many at once as it has threads
 * @param chance from 0 to 1
 * @param api where Galley answers, like {@code http://localhost:8080}
 */
public record Surroundings(
        InstantSource clock,
        Supplier<UUID> ids,
        DoubleSupplier chance,
        ScheduledExecutorService timers,
        Executor updates,
        HttpClient http,
        URI api,
        Ledger ledger) {}
