package dev.galley.http.server;

import dev.galley.domain.kernel.KernelRefusal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One page that is the same for everyone. */
final class PageEndpoint implements Endpoint {
    private static final class Tagged {
        private final byte[] bytes;
        private final String etag;

        Tagged(byte[] bytes, String etag) {
            this.bytes = bytes;
            this.etag = etag;
        }
    }

    private final PlainRoutes.Page page;
    private volatile @Nullable Tagged last;

    PageEndpoint(PlainRoutes.Page page) {
        this.page = page;
    }

    @Override
    public String path() {
        return page.path();
    }

    @Override
    public boolean isExempt() {
        return page.exempt();
    }

    @Override
    public Incoming receive(Exchange exchange, List<String> captured) {
        return Incoming.NOTHING;
    }

    @Override
    public void serve(Exchange exchange, List<String> captured, Incoming body) throws IOException {
        exchange.nameLog();
        var pairs = UriText.pairs(exchange.request().getQueryString());
        if (!pairs.isEmpty()) {
            var wrong = Map.of(pairs.getFirst().name(), "is not a parameter here");
            throw KernelRefusal.VALIDATION_ERROR.because("the request is not valid", wrong);
        }
        var reply = page.reply().get();
        if (reply.status() == 200 && reply.body() instanceof byte[] bytes) {
            exchange.send(reply, bytes, etag(bytes));
        } else {
            exchange.send(reply, Fields.SHARED);
        }
    }

    /** A page that never changes is the same array each time. */
    @SuppressWarnings("ReferenceEquality") // to compare the content would cost as much as to hash it
    private String etag(byte[] bytes) {
        var known = last;
        if (known == null || known.bytes != bytes) {
            known = new Tagged(bytes, ETags.of(bytes, OptionalLong.empty()));
            last = known;
        }
        return known.etag;
    }
}
