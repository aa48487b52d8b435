package dev.galley.domain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Goal B4: two nodes share three models on a clock that runs as it likes, and ask for far more than they may. Each model's
 * provider counts for itself, when a question arrives there, and fails at a minute that holds more than it may.
 */
public final class BudgetSimulation {
    private static final int LONGEST_WAY_MILLIS = 400;

    private final List<Budgets> nodes;
    private final Consumer<Duration> passing;
    private final Random random = new Random(4711);
    private final List<Provider> models = List.of(
            new Provider("ten", 10, 20_000), new Provider("five", 5, 9_000), new Provider("by tokens", 200, 100_000));
    private final PriorityQueue<Arriving> arriving = new PriorityQueue<>(Comparator.comparingLong(Arriving::atMillis));
    private final PriorityQueue<Settling> settling = new PriorityQueue<>(Comparator.comparingLong(Settling::atMillis));
    private long millis;
    private int asked;

    /** @param passing is told when time passes */
    public BudgetSimulation(List<Budgets> nodes, Consumer<Duration> passing) {
        this.nodes = List.copyOf(nodes);
        this.passing = passing;
    }

    private record Arriving(long atMillis, Provider at, int tokens) {}

    private record Settling(long atMillis, ModelName model, UUID id, int tokens) {}

    /** What a provider counts for one model, with the oldest use that still counts first. */
    private static final class Provider {
        final ModelName name;
        final Allowance allowance;
        final ArrayDeque<long[]> window = new ArrayDeque<>();
        long tokensInWindow;
        long requests;
        long tokens;

        Provider(String name, int requests, int tokens) {
            this.name = new ModelName("test", name);
            this.allowance = Allowance.of(requests, tokens);
        }

        void count(Arriving use) {
            window.add(new long[]{use.atMillis, use.tokens});
            while (window.getFirst()[0] <= use.atMillis - 60_000) {
                tokensInWindow -= window.removeFirst()[1];
            }
            tokensInWindow += use.tokens;
            assertThat(window.size()).isLessThanOrEqualTo(allowance.requests().orElseThrow());
            assertThat(tokensInWindow).isLessThanOrEqualTo(allowance.tokens().orElseThrow());
            requests++;
            tokens += use.tokens;
        }

        double used(double minutes) {
            return Math.max(requests / (minutes * allowance.requests().orElseThrow()),
                    tokens / (minutes * allowance.tokens().orElseThrow()));
        }
    }

    /**
     * Until budgets were asked so often more; fails where any minute of any provider holds more than it may, and where less than
     * 95 in 100 of what is allowed was used.
     *
     * @return what was found since the beginning, in words
     */
    public String run(int asks) {
        int enough = asked + asks;
        while (asked < enough) {
            pass(random.nextInt(800)); // some 150 questions a minute, for 20 places
            int tokens = 500 + random.nextInt(1_000);
            for (var model : models) {
                asked++;
                var node = nodes.get(random.nextInt(nodes.size()));
                if (node.take(model.name, model.allowance, tokens + 500) instanceof Budgets.Verdict.Taken(var id)) {
                    arriving.add(new Arriving(millis + random.nextInt(LONGEST_WAY_MILLIS), model, tokens));
                    settling.add(new Settling(millis + LONGEST_WAY_MILLIS + random.nextInt(3_000), model.name, id,
                            tokens));
                    break;
                }
            }
        }
        double minutes = millis / 60_000.0;
        var found = new StringBuilder("%,d asked in %,.0f minutes".formatted(asked, minutes));
        for (var model : models) {
            assertThat(model.used(minutes)).as(model.name.toString()).isGreaterThanOrEqualTo(0.95);
            found.append(", %s: %,d let through, %.1f %% of what it allows".formatted(model.name, model.requests,
                    100 * model.used(minutes)));
        }
        return found.toString();
    }

    private void pass(int some) {
        millis += some;
        passing.accept(Duration.ofMillis(some));
        while (!arriving.isEmpty() && arriving.peek().atMillis <= millis) {
            var use = arriving.remove();
            use.at.count(use);
        }
        while (!settling.isEmpty() && settling.peek().atMillis <= millis) {
            var done = settling.remove();
            nodes.get(random.nextInt(nodes.size())).settle(done.model, done.id, done.tokens);
        }
    }
}
