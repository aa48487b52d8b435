package dev.galley.application.appliance.command;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Unavailable;
import dev.galley.application.job.Job;
import dev.galley.application.link.Downlink;
import dev.galley.domain.appliance.command.ApplianceCommand;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says to an appliance what is to be said to it. Where this dies in between, it is said once more with the same id, and the
 * appliance does it once.
 */
public final class DeliverCommands implements Job<Delivery> {
    private static final Caller CALLER = new Caller.Job("deliver-commands");
    private static final Duration SECOND = Duration.ofSeconds(1);

    /**
     * What heats or moves does not wait longer than this at a broker for an appliance that is away: nobody looks again then
     * at how it is, and whose. It is said again, after another look, while it is valid.
     */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Bus bus;
    private final Downlink downlink;
    private final Clock clock;

    @Inject
    public DeliverCommands(Bus bus, Downlink downlink, Clock clock) {
        this.bus = bus;
        this.downlink = downlink;
        this.clock = clock;
    }

    @Override
    public void run(Delivery delivery) {
        for (var next = take(delivery); next.isPresent(); next = take(delivery)) {
            var command = next.get().command();
            try {
                downlink.say(said(command, next.get().program()));
            } catch (Unavailable away) { // without its broker nobody hears anything: it is tried again after a while
                bus.send(new DeliverLater(delivery.appliance()), CALLER);
                return;
            }
            bus.send(new MarkSent(command.id()), CALLER);
        }
    }

    private Optional<TakeTurn.Dispatch> take(Delivery delivery) {
        return bus.send(new TakeTurn(delivery.appliance()), CALLER);
    }

    private Downlink.Said said(ApplianceCommand command, Optional<String> program) {
        var valid = Duration.between(clock.instant(), command.expiresAt());
        var left = command.instruction().heatsOrMoves() && valid.compareTo(FRESH) > 0 ? FRESH : valid;
        return Downlink.Said.passing(
                command.appliance(),
                "commands",
                payload(command, program),
                left.compareTo(SECOND) < 0 ? SECOND : left);
    }

    static String payload(ApplianceCommand command, Optional<String> program) {
        return "{\"id\": \"%s\", \"type\": \"%s\", \"args\": %s, \"expires_at\": %d}".formatted(
                command.id().value(),
                command.instruction().type(),
                args(command.instruction().args(), program),
                command.expiresAt().toEpochMilli());
    }

    /** Booleans and numbers are the same in JSON as in Java; of texts there is none but the program. */
    private static String args(Map<String, Object> args, Optional<String> program) {
        return new TreeMap<>(args).entrySet().stream()
                .map(arg -> "\"%s\": %s".formatted(arg.getKey(), arg.getValue() instanceof String
                        ? program.orElseThrow()
                        : arg.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
