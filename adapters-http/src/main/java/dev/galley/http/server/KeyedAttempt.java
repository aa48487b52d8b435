package dev.galley.http.server;

import dev.galley.application.bus.Message;
import dev.galley.application.idempotency.Attempt;
import dev.galley.domain.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** A request with a key: makes its reply, and keeps it as status, type, headers and body, encrypted. */
final class KeyedAttempt<M extends Message<R>, R> implements Attempt<R> {
    private final Seal seal;
    private final Route<M, R> route;
    private final Received request;
    private @Nullable Reply made;
    private @Nullable RuntimeException thrown;

    KeyedAttempt(Seal seal, Route<M, R> route, Received request) {
        this.seal = seal;
        this.route = route;
        this.request = request;
    }

    @Override
    public byte[] name() {
        return seal.name();
    }

    @Override
    public byte[] fingerprint() {
        return seal.fingerprint();
    }

    @Override
    public Optional<UUID> owner() {
        return seal.owner();
    }

    /** What the reply throws is thrown again later: here it would undo the command. */
    @Override
    public Optional<byte[]> answer(R answered) {
        made = null;
        thrown = null;
        try {
            var reply = route.reply().apply(answered, request);
            var bytes = reply.bytes();
            var named = reply.version().isPresent()
                    ? reply.with(HttpHeader.ETAG.asString(), ETags.of(bytes, reply.version()))
                    : reply;
            var kept = kept(named.status(), named.contentType(), named.headers(), bytes);
            made = reply;
            return Optional.of(kept);
        } catch (RuntimeException refused) {
            thrown = refused;
            return problem(refused);
        }
    }

    @Override
    public Optional<byte[]> refusal(Refused refused) {
        return problem(refused);
    }

    /** What the answer became, when all is committed. */
    Reply reply(R answered) {
        if (thrown != null) {
            throw thrown;
        }
        return made == null ? route.reply().apply(answered, request) : made;
    }

    Reply again(byte[] first) {
        try (var in = new DataInputStream(new ByteArrayInputStream(seal.open(first)))) {
            int status = in.readShort();
            var contentType = in.readUTF();
            var headers = new HashMap<String, String>();
            for (int left = in.readShort(); left > 0; left--) {
                headers.put(in.readUTF(), in.readUTF());
            }
            headers.put(IdempotencyKey.REPLAYED, "true");
            return new Reply(status, in.readAllBytes(), contentType, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what would be the same next time: not what asks to come back, nor a bug, nor credentials that are no good. */
    private Optional<byte[]> problem(RuntimeException refused) {
        var problem = Problem.of(refused).in(request.language());
        int status = problem.status();
        boolean lasting = status >= 400 && status < 500 && status != 401 && status != 408 && status != 429;
        return lasting
                ? Optional.of(kept(status, Reply.JSON, problem.headers(), problem.json(request.requestId())))
                : Optional.empty();
    }

    private byte[] kept(int status, String contentType, Map<String, String> headers, byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeShort(status);
            out.writeUTF(contentType);
            out.writeShort(headers.size());
            for (var header : headers.entrySet()) {
                out.writeUTF(header.getKey());
                out.writeUTF(header.getValue());
            }
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return seal.close(bytes.toByteArray());
    }
}
