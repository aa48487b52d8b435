package dev.galley.http.server;

import dev.galley.application.bus.Caller;
import java.util.Optional;

/**
 * What a request brought, read to its end.
 *
 * @param json the body's bytes; empty where it is a form, or where none is taken
 * @param caller who sent it, where that had to be known before anything was read
 */
@SuppressWarnings("ArrayRecordComponent") // one request's own, never compared
record Incoming(byte[] json, Optional<Form> form, Optional<Caller> caller) implements AutoCloseable {
    static final Incoming NOTHING = of(new byte[0]);

    static Incoming of(byte[] json) {
        return new Incoming(json, Optional.empty(), Optional.empty());
    }

    /** The same bytes for what is the same request. */
    byte[] fingerprint() {
        return form.map(Form::fingerprint).orElse(json);
    }

    @Override
    public void close() {
        form.ifPresent(Form::close);
    }
}
