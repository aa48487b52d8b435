package dev.galley.ai.llm;

import static org.awaitility.Awaitility.await;

import dev.galley.ai.llm.ScriptedModel.Act;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;

/** Many who ask at once, and a model that is at it until all of them wait. */
public final class Crowd {
    private final List<Thread> askers = new CopyOnWriteArrayList<>();

    /** Asks each question, by its number from 0, on a thread of its own; the answers in their order. */
    public <T> List<T> ask(int count, IntFunction<T> question) throws InterruptedException, ExecutionException {
        var asks = new ArrayList<FutureTask<T>>();
        for (int i = 0; i < count; i++) {
            int number = i;
            asks.add(new FutureTask<>(() -> question.apply(number)));
        }
        askers.addAll(asks.stream().map(ask -> Thread.ofVirtual().unstarted(ask)).toList());
        askers.forEach(Thread::start);
        var answers = new ArrayList<T>();
        for (var ask : asks) {
            answers.add(ask.get());
        }
        return answers;
    }

    /** Does this once all others who ask wait, for this one or for each other. */
    public Act untilAllWait(Act act) {
        return (request, limit) -> {
            var self = Thread.currentThread();
            await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(5)).until(
                    () -> askers.stream().allMatch(it -> it.equals(self) || isAtRest(it)));
            return act.on(request, limit);
        };
    }

    private static boolean isAtRest(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING, TERMINATED -> true;
            case NEW, RUNNABLE, BLOCKED -> false;
        };
    }
}
