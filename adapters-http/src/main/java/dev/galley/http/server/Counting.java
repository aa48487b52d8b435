package dev.galley.http.server;

import dev.galley.application.bus.Caller;
import dev.galley.application.limit.Limit;
import dev.galley.application.limit.Limits;
import dev.galley.application.limit.Limits.Verdict;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;

/**
 * Counts requests before anything is done for them, and tells clients how they stand: {@code RateLimit-Limit} and {@code
 * RateLimit-Remaining} in requests, {@code RateLimit-Reset} in seconds. Where two limits apply, the route's own is told.
 */
public final class Counting {
    private static final int KNOWN = 4_096;

    private final Limits limits;
    private final RateLimits rates;
    private final Numbered limit = new Numbered("RateLimit-Limit");
    private final Numbered remaining = new Numbered("RateLimit-Remaining");
    private final Numbered reset = new Numbered("RateLimit-Reset");

    @Inject
    public Counting(Limits limits, RateLimits rates) {
        this.limits = limits;
        this.rates = rates;
    }

    /**
     * One ordinary call: of a person by who they are, of anyone else by where they are.
     *
     * @throws Rejected if it is one too many
     */
    void ordinary(Exchange exchange, Caller caller, Clients clients) {
        if (!rates.areOn()) {
            return;
        }
        switch (caller) {
            case Caller.User user -> count(exchange.told(), rates.person(), user.id().value().toString());
            case Caller.Admin admin -> count(exchange.told(), rates.person(), admin.id().value().toString());
            case Caller.Demo demo -> count(exchange.told(), rates.person(), demo.session().toString());
            case Caller.Appliance appliance -> count(exchange.told(), rates.person(), appliance.id().value()
                    .toString());
            case Caller.Stranger _,Caller.Job _ ->
                count(exchange.told(), rates.address(), Clients.network(exchange.client(clients).address()));
        }
    }

    /**
     * One call of a route that has a limit of its own: of the person, where one is known, from where they are.
     *
     * @throws Rejected if it is one too many
     */
    void limited(Exchange exchange, Route<?, ?> route, Request request) {
        if (!rates.areOn() || route.limited().isEmpty()) {
            return;
        }
        var limited = route.limited().get();
        var by = limited.by().apply(request).strip(); // blanks around it make no other one
        var person = request.caller() instanceof Caller.User user ? user.id().value() + " " : "";
        var key = route.path() + ' ' + Clients.network(request.clientAddress()) + ' ' + person + by;
        count(exchange.told(), rates.of(limited.pace()), key);
    }

    private void count(HttpFields.Mutable told, Limit counted, String key) {
        var verdict = limits.take(counted, key);
        tell(told, verdict);
        if (!verdict.isAllowed()) {
            throw Rejected.later(
                    429,
                    "RATE_LIMITED",
                    "that was too often; wait a while",
                    Duration.ofSeconds(verdict.resetSeconds()));
        }
    }

    private void tell(HttpFields.Mutable told, Verdict verdict) {
        told.put(limit.of(verdict.limit().most()));
        told.put(remaining.of(verdict.remaining()));
        told.put(reset.of(verdict.resetSeconds()));
    }

    /** A header with a number. Every answer has them, so small ones are encoded once and kept. */
    private static final class Numbered {
        private final String name;
        private final AtomicReferenceArray<HttpField> known = new AtomicReferenceArray<>(KNOWN);

        Numbered(String name) {
            this.name = name;
        }

        HttpField of(int number) {
            if (number >= KNOWN) {
                return new HttpField(name, String.valueOf(number));
            }
            var field = known.get(number);
            if (field == null) {
                field = Fields.field(name, String.valueOf(number));
                known.set(number, field);
            }
            return field;
        }
    }
}
