package dev.galley.http.server;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One page that is the same for everyone. */
record PageEndpoint(PlainRoutes.Page page) implements Endpoint {
    @Override
    public String path() {
        return page.path();
    }

    @Override
    public boolean isExempt() {
        return page.exempt();
    }

    @Override
    public boolean takesBody() {
        return false;
    }

    @Override
    public void serve(Exchange exchange, List<String> captured, byte[] body) throws IOException {
        var pairs = UriText.pairs(exchange.request().getQueryString());
        if (!pairs.isEmpty()) {
            var wrong = Map.of(pairs.getFirst().name(), "is not a parameter here");
            throw dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR.because("the request is not valid", wrong);
        }
        exchange.send(page.reply().get(), Fields.SHARED);
    }
}
