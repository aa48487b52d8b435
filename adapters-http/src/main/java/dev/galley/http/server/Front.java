package dev.galley.http.server;

import dev.galley.application.bus.Unavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where every request comes in, and the one place where whatever went wrong becomes an answer. */
final class Front {
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final RouteTree<Endpoint> tree;
    private final Cors cors;
    private final Compression compression = new Compression();
    private final Admission admission;
    private final Requests requests;
    private final Supplier<String> ids;
    private final long slowNanos;
    private volatile boolean isClosing;

    Front(RouteTree<Endpoint> tree, HttpSettings settings, Requests requests, Supplier<String> ids) {
        this.tree = tree;
        this.requests = requests;
        this.ids = ids;
        cors = new Cors(settings.origins());
        admission = new Admission(settings.mostInWork(), settings.longestWait());
        slowNanos = settings.slow().toNanos();
    }

    /** From now on, who comes again on an open connection is told to go to another server. */
    void closing() {
        isClosing = true;
    }

    void serve(HttpServletRequest request, HttpServletResponse response) {
        var exchange = new Exchange(request, response, compression, ids);
        try {
            answer(exchange);
        } catch (IOException e) {
            LOG.debug("{} {} left before its answer was out", exchange.method(), exchange.route(), e); // nobody is there
        } finally {
            long nanos = exchange.nanos();
            requests.answered(exchange.method(), exchange.route(), exchange.status(), Duration.ofNanos(nanos));
            if (nanos > slowNanos) {
                exchange.nameLog();
                LOG.warn(
                        "slow: {} {} answered {} after {} ms",
                        exchange.method(),
                        exchange.route(),
                        exchange.status(),
                        nanos / 1_000_000);
            }
            exchange.unnameLog();
        }
    }

    private void answer(Exchange exchange) throws IOException {
        try {
            cors.allow(exchange.asked(), exchange.told());
            if (isClosing) {
                exchange.told().put(Fields.CLOSE);
                throw Rejected.later(503, "UNAVAILABLE", "the server is stopping; another may answer", SOON);
            }
            dispatch(exchange);
        } catch (IOException e) {
            throw e; // nothing but the writing of an answer throws it, so there is no way to write another
        } catch (Exception | Error e) {
            fail(exchange, e);
        }
    }

    private void fail(Exchange exchange, Throwable thrown) throws IOException {
        exchange.nameLog();
        var problem = Problem.of(thrown);
        if (problem.status() == 500) {
            LOG.error("{} {} failed", exchange.method(), exchange.route(), thrown);
        } else if (thrown instanceof Unavailable) {
            LOG.warn("{} {} could not be answered: {}", exchange.method(), exchange.route(), thrown.getMessage(), thrown
                    .getCause());
        }
        exchange.send(problem.in(exchange.language()));
        if (problem.status() != 408) { // whose sender has had their time
            exchange.drain();
        }
    }

    private void dispatch(Exchange exchange) throws IOException {
        var method = exchange.method();
        var wanted = method == Method.HEAD ? Method.GET : method;
        var segments = UriText.segments(exchange.request().getRequestURI());
        var found = tree.find(wanted, segments);
        if (found == null) {
            instead(exchange, tree.methods(segments));
            return;
        }
        var endpoint = found.end();
        exchange.matches(endpoint.path());
        if (endpoint.isExempt()) {
            endpoint.serve(exchange, found.captured(), Incoming.NOTHING);
            return;
        }
        try (var body = endpoint.receive(exchange, found.captured())) {
            if (!admission.enter()) {
                throw Rejected.later(503, "OVERLOADED", "there are too many requests right now", SOON);
            }
            exchange.holdsPlace(admission::leave);
            try {
                endpoint.serve(exchange, found.captured(), body);
            } finally {
                exchange.leavePlace();
            }
        }
    }

    private void instead(Exchange exchange, Set<Method> there) {
        if (there.isEmpty()) {
            throw Rejected.notFound();
        }
        var allowed = allowed(there);
        if (exchange.method() != Method.OPTIONS) {
            throw Rejected.methodNotAllowed(allowed);
        }
        var methods = String.join(", ", allowed);
        exchange.told().put(HttpHeader.ALLOW, methods);
        cors.allowNext(exchange.asked(), exchange.told(), methods);
        exchange.nothing(204);
    }

    private static List<String> allowed(Set<Method> there) {
        var allowed = new ArrayList<String>();
        for (var method : there) {
            allowed.add(method.name());
            if (method == Method.GET) {
                allowed.add(Method.HEAD.name());
            }
        }
        allowed.add(Method.OPTIONS.name());
        return allowed;
    }
}
