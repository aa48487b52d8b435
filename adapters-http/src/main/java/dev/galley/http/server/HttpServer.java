package dev.galley.http.server;

import dev.galley.application.bus.Bus;
import dev.galley.application.cache.Answers;
import dev.galley.application.idempotency.Idempotency;
import dev.galley.domain.kernel.Ids;
import dev.galley.http.server.document.DocumentRoutes;
import dev.galley.http.server.document.OpenApi;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.websocket.server.config.JettyWebSocketServletContainerInitializer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import tools.jackson.databind.node.ObjectNode;

/** The HTTP side of the application: every feature's routes behind one front. */
public final class HttpServer implements AutoCloseable {
    private final List<Route<?, ?>> routes;
    private final List<PlainRoutes> plain;
    private final HttpSettings settings;
    private final Front front;
    private final JettyErrors errors;
    private final Javalin javalin;
    private final List<LiveRoutes> live;
    private final LiveSockets sockets;
    private int port;

    @Inject
    public HttpServer(
            Set<Routes> features,
            Set<PlainRoutes> pages,
            Bus bus,
            Callers callers,
            Answers answers,
            HttpSettings settings,
            Requests requests,
            Ids ids,
            Counting counting,
            Idempotency idempotency,
            Set<LiveRoutes> lives,
            LiveCallers liveCallers,
            LiveSockets sockets) {
        this.settings = settings;
        this.sockets = sockets;
        routes = Router.table(features);
        var bodies = new Bodies(settings.mostBodyBytes());
        var parts = new RouteEndpoint.Parts(
                bus, callers, answers, bodies, new Uploads(), new Clients(settings.proxies()), counting, idempotency);
        var tree = new RouteTree<Endpoint>();
        for (var route : routes) {
            tree.add(route.method(), route.fullPath(), new RouteEndpoint<>(route, parts));
        }
        plain = Stream.concat(pages.stream(), Stream.of(new DocumentRoutes(this::openApi)))
                .sorted(Comparator.comparing(PlainRoutes::heading))
                .toList();
        for (var group : plain) {
            group.pages().forEach(page -> tree.add(Method.GET, page.path(), new PageEndpoint(page)));
        }
        live = lives.stream().sorted(Comparator.comparing(LiveRoutes::heading)).toList();
        var watching = new LiveEndpoint.Parts(
                liveCallers, sockets, counting, new Clients(settings.proxies()), settings.origins());
        for (var group : live) {
            group.sockets().forEach(socket -> tree.add(
                    Method.GET, socket.fullPath(), new LiveEndpoint(socket, watching)));
        }
        front = new Front(tree, settings, requests, () -> ids.next().toString());
        errors = new JettyErrors(requests, () -> ids.next().toString());
        javalin = Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.defaultContentType = Reply.JSON;
        config.jetty.modifyHttpConfiguration(this::configure);
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(settings.longestStop().toMillis());
            server.setErrorHandler(errors);
            server.addBean(new NetworkConnectionLimit(settings.mostConnections(), server));
        });
        config.jetty.modifyServletContextHandler(context -> {
            context.setErrorHandler(errors);
            JettyWebSocketServletContainerInitializer.configure(context, null);
            // Javalin keeps handshakes of WebSockets from its handlers; they come in where everything else does.
            context.addFilter(new FilterHolder(this::handshakes), "/*", EnumSet.of(DispatcherType.REQUEST));
        });
        config.jetty.addConnector(this::connector);
        // One way in for every method there is, also those that nobody has heard of.
        config.routes.addHttpHandler(HandlerType.BEFORE, "*", ctx -> {
            ctx.skipRemainingHandlers();
            front.serve(ctx.req(), ctx.res());
        });
    }

    private void handshakes(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse told
                && asked.getHeader("Upgrade") != null) {
            front.serve(asked, told);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void configure(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(settings.mostHeaderBytes());
        http.setIdleTimeout(settings.idle().toMillis());
    }

    private Connector connector(Server server, HttpConfiguration http) {
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(port);
        connector.setIdleTimeout(settings.idle().toMillis());
        connector.setAcceptQueueSize(1_024);
        return connector;
    }

    /** Listens on this port, or on any free one if it is 0. Answers which. */
    public int start(int wanted) {
        port = wanted;
        sockets.start();
        return javalin.start().port();
    }

    /** All it offers, for documents and for the test that guards it. */
    public List<Route<?, ?>> routes() {
        return routes;
    }

    /** The WebSockets it offers. */
    public List<LiveRoute> sockets() {
        return live.stream().flatMap(group -> group.sockets().stream()).toList();
    }

    /** The OpenAPI document of all it offers. */
    public ObjectNode openApi() {
        return OpenApi.of(routes, plain, live);
    }

    /** Takes no more requests; those in work may end. */
    @Override
    public void close() {
        front.closing();
        sockets.close();
        javalin.stop();
    }
}
