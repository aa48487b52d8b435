package dev.galley.bootstrap.cli;

import dev.galley.persistence.outbox.OutboxState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code galley admin outbox}. */
@Command(name = "outbox", description = "Lists events that are on their way to their subscribers, and those that never arrived.", mixinStandardHelpOptions = true, footer = {
        "", "A dead letter was tried to the end; --retry gives it another life once its reason is gone."})
public final class AdminOutboxCommand implements Runnable {
    private static final int MOST = 1_000;

    @Mixin
    private final Place place = new Place();

    @Option(names = "--retry", arity = "0..*", paramLabel = "ID", description = "Tries these dead letters again; all of them if none is named.")
    private @Nullable List<Long> retry;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (var work = Workplace.open(place.config())) {
            var state = work.get(OutboxState.class);
            if (retry != null) {
                var ids = retry.isEmpty()
                        ? state.deadLetters(MOST).stream().map(OutboxState.DeadLetter::id).toList()
                        : retry;
                out.printf("%d dead letters will be tried again.%n", state.retry(ids));
            }
            var figures = state.figures();
            if (figures.isEmpty()) {
                out.println("Nothing is waiting, and nothing is dead.");
            }
            figures.forEach(now -> out.printf(
                    "%-40s %6d waiting, %d of them failed before, %d dead; the oldest waits %d s%n",
                    now.subscriber(),
                    now.waiting(),
                    now.retried(),
                    now.dead(),
                    now.lag().toSeconds()));
            state.deadLetters(MOST).forEach(dead -> out.printf(
                    "%8d  %s  %s of %s, after %d attempts: %s%n",
                    dead.id(),
                    dead.deadSince(),
                    dead.type(),
                    dead.aggregate(),
                    dead.attempts(),
                    dead.failure()));
            out.flush();
        }
    }
}
