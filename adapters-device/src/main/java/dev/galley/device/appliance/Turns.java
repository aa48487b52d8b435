package dev.galley.device.appliance;

import dev.galley.domain.kernel.ApplianceId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Works for many appliances at once, and for each one in turn. Safe for many threads. */
final class Turns {
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<ApplianceId, CompletableFuture<?>> last = new ConcurrentHashMap<>();

    /** Does this after all that was asked for the appliance before has ended, however it ended. */
    <T> CompletionStage<T> take(ApplianceId appliance, Supplier<T> work) {
        var mine = new CompletableFuture<T>();
        var before = last.put(appliance, mine);
        if (before == null) {
            threads.execute(() -> run(appliance, mine, work));
        } else {
            var _ = before.handleAsync((_, _) -> {
                run(appliance, mine, work);
                return true;
            }, threads);
        }
        return mine;
    }

    private <T> void run(ApplianceId appliance, CompletableFuture<T> mine, Supplier<T> work) {
        try {
            var answer = work.get();
            last.remove(appliance, mine);
            mine.complete(answer);
        } catch (RuntimeException | Error failure) { // whoever waits is told
            last.remove(appliance, mine);
            mine.completeExceptionally(failure);
        }
    }
}
