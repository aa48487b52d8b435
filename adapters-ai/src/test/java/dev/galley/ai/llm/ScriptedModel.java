package dev.galley.ai.llm;

import dev.galley.ai.llm.wire.Model;
import dev.galley.ai.llm.wire.ModelFailure;
import dev.galley.ai.llm.wire.Reply;
import dev.galley.ai.llm.wire.ReplyStream;
import dev.galley.ai.llm.wire.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A model that does what a test says, and keeps what it was asked. */
public final class ScriptedModel implements Model {
    /** What it does about one request. */
    public interface Act {
        Reply on(Request request, Duration limit) throws ModelFailure;
    }

    private final String provider;
    private final String name;
    private final boolean sees;
    private final Queue<Act> next = new ConcurrentLinkedQueue<>();
    private final List<Request> asked = new ArrayList<>();
    private Act otherwise = (_, _) -> reply("{}");

    public ScriptedModel(String provider, String name, boolean sees) {
        this.provider = provider;
        this.name = name;
        this.sees = sees;
    }

    public static Reply reply(String text) {
        return new Reply(text, OptionalInt.of(100), OptionalInt.of(20), Reply.Finish.COMPLETE);
    }

    public static Act says(String text) {
        return (_, _) -> reply(text);
    }

    public static Act fails(ModelFailure.Kind kind) {
        return (_, _) -> {
            throw new ModelFailure(kind);
        };
    }

    /** Keeps its limit, as the wire does. */
    public static Act hangs() {
        return (_, limit) -> {
            try {
                Thread.sleep(limit);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            throw new ModelFailure(ModelFailure.Kind.TIMEOUT);
        };
    }

    public ScriptedModel next(Act... acts) {
        next.addAll(List.of(acts));
        return this;
    }

    public ScriptedModel always(Act act) {
        otherwise = act;
        return this;
    }

    public synchronized List<Request> asked() {
        return List.copyOf(asked);
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean seesPictures() {
        return sees;
    }

    @Override
    public Reply answer(Request request, Duration timeLimit) throws ModelFailure {
        synchronized (this) {
            asked.add(request);
        }
        var act = next.poll();
        return (act == null ? otherwise : act).on(request, timeLimit);
    }

    @Override
    public ReplyStream stream(Request request, Duration timeLimit) {
        throw new UnsupportedOperationException("tested against a server");
    }
}
