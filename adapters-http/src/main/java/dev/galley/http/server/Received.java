package dev.galley.http.server;

import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.Language;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** A request whose values are read. */
final class Received implements Request {
    private final Exchange exchange;
    private final Clients clients;
    private final Caller caller;
    private final Parameter<?>[] parameters;
    private final @Nullable Object[] values;
    private final @Nullable Object body;
    private final Optional<FilePart> file;

    /**
     * @param values of the parameters, in their order
     * @param file that came along
     */
    Received(
            Exchange exchange,
            Clients clients,
            Caller caller,
            Parameter<?>[] parameters,
            @Nullable Object[] values,
            @Nullable Object body,
            Optional<FilePart> file) {
        this.exchange = exchange;
        this.clients = clients;
        this.caller = caller;
        this.parameters = parameters;
        this.values = values;
        this.body = body;
        this.file = file;
    }

    @Override
    @SuppressWarnings("unchecked") // the parameter's own reader made the value
    public <T> T get(Parameter<T> parameter) {
        for (int i = 0; i < parameters.length; i++) {
            var value = values[i];
            if (value != null && parameters[i].equals(parameter)) {
                return (T) value;
            }
        }
        throw new IllegalArgumentException("this route does not declare " + parameter.name());
    }

    @Override
    public <T> T body(Class<T> type) {
        if (body == null) {
            throw new IllegalStateException("this route declares no body");
        }
        return type.cast(body);
    }

    @Override
    public Optional<FilePart> file() {
        return file;
    }

    @Override
    public boolean isHead() {
        return exchange.method() == Method.HEAD;
    }

    @Override
    public Language language() {
        return exchange.language();
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public Optional<IfMatch> ifMatch() {
        return ETags.ifMatch(exchange.asked().get(HttpHeader.IF_MATCH));
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.asked().get(name));
    }

    @Override
    public Optional<String> cookie(String name) {
        var cookies = exchange.request().getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    @Override
    public Optional<String> ownOrigin() {
        return exchange.client(clients).origin();
    }

    @Override
    public String clientAddress() {
        return exchange.client(clients).address();
    }

    @Override
    public boolean isSecure() {
        return exchange.client(clients).isSecure();
    }

    @Override
    public String requestId() {
        return exchange.requestId();
    }
}
