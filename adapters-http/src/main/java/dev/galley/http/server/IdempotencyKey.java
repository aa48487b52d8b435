package dev.galley.http.server;

import dev.galley.application.bus.Caller;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * What a client calls a request that it may send again. It means something only together with who sends it: a person or
 * a demo session, whatever they ask, or else an address and a route.
 */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final int LONGEST = 255;

    private final String text;

    private IdempotencyKey(String text) {
        this.text = text;
    }

    /** @throws Rejected if there is one that is none */
    static @Nullable IdempotencyKey of(HttpFields asked) {
        if (!asked.contains(HEADER)) {
            return null;
        }
        var text = asked.get(HEADER);
        boolean fit = text != null
                && !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c > ' ' && c <= '~')
                && asked.getFields(HEADER).size() == 1;
        if (!fit) {
            throw Rejected.badRequest("an Idempotency-Key has 1 to 255 visible ASCII characters, and is given once");
        }
        return new IdempotencyKey(String.valueOf(text));
    }

    /** @param body as it came */
    Seal seal(Exchange exchange, Request request, byte[] body) {
        var line = exchange.request().getRequestURI() + '?' + exchange.request().getQueryString();
        return switch (request.caller()) {
            case Caller.User user -> of("user", Optional.of(user.id().value()), line, body);
            case Caller.Admin admin -> of("user", Optional.of(admin.id().value()), line, body);
            case Caller.Demo demo -> of("demo", Optional.of(demo.session()), line, body);
            case Caller.Appliance appliance -> of("appliance", Optional.of(appliance.id().value()), line, body);
            case Caller.Stranger _,Caller.Job _ -> ofStranger(request.clientAddress(), exchange, line, body);
        };
    }

    private Seal of(String kind, Optional<UUID> owner, String line, byte[] body) {
        return Seal.of(kind + ' ' + owner.orElseThrow() + ' ' + text, owner, text, line, body);
    }

    /** A stranger's cookies are their credentials, so that another one's are another request. */
    private Seal ofStranger(String address, Exchange exchange, String line, byte[] body) {
        var cookies = String.join("; ", exchange.asked().getValuesList(HttpHeader.COOKIE));
        return Seal.ofSecrets("stranger " + address + ' ' + line + ' ' + text, text, line + '\n' + cookies, body);
    }
}
