package dev.galley.domain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.llm.Budgets.Verdict;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place promises where budgets of models are counted. */
public interface BudgetsContract {
    ModelName MODEL = new ModelName("test", "one");
    ModelName OTHER = new ModelName("test", "other");

    Budgets budgets();

    /** Another node's view of the same. */
    Budgets ofAnotherNode();

    void pass(Duration time);

    private static UUID taken(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Taken.class);
        return ((Verdict.Taken) verdict).id();
    }

    private static Duration spent(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Spent.class);
        return ((Verdict.Spent) verdict).retryAfter();
    }

    @Test
    default void so_many_requests_fit_into_a_window_and_no_more() {
        var allowance = new Allowance(OptionalInt.of(3), OptionalInt.empty());
        for (int i = 0; i < 3; i++) {
            taken(budgets().take(MODEL, allowance, 1_000_000));
            pass(Duration.ofSeconds(1));
        }
        assertThat(spent(budgets().take(MODEL, allowance, 1))).isEqualTo(Allowance.WINDOW.minusSeconds(3));
        taken(budgets().take(OTHER, allowance, 1));
        pass(Allowance.WINDOW.minusSeconds(3));
        taken(budgets().take(MODEL, allowance, 1));
        assertThat(spent(budgets().take(MODEL, allowance, 1))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    default void nodes_share_a_budget() {
        var allowance = new Allowance(OptionalInt.of(2), OptionalInt.empty());
        taken(budgets().take(MODEL, allowance, 1));
        taken(ofAnotherNode().take(MODEL, allowance, 1));
        spent(budgets().take(MODEL, allowance, 1));
        spent(ofAnotherNode().take(MODEL, allowance, 1));
    }

    @Test
    default void what_was_set_aside_and_not_used_is_free_at_once() {
        var allowance = new Allowance(OptionalInt.empty(), OptionalInt.of(1_000));
        var id = taken(budgets().take(MODEL, allowance, 900));
        spent(budgets().take(MODEL, allowance, 200));
        ofAnotherNode().settle(MODEL, id, 300);
        taken(budgets().take(MODEL, allowance, 700));
        spent(budgets().take(MODEL, allowance, 1));
    }

    @Test
    default void what_was_used_beyond_what_was_set_aside_counts() {
        var allowance = new Allowance(OptionalInt.empty(), OptionalInt.of(1_000));
        budgets().settle(MODEL, taken(budgets().take(MODEL, allowance, 100)), 990);
        spent(budgets().take(MODEL, allowance, 11));
        taken(budgets().take(MODEL, allowance, 10));
    }

    @Test
    default void a_question_larger_than_the_allowance_waits_for_an_empty_window() {
        var allowance = Allowance.of(10, 1_000);
        taken(budgets().take(MODEL, allowance, 1));
        assertThat(spent(budgets().take(MODEL, allowance, 5_000))).isEqualTo(Allowance.WINDOW);
        pass(Allowance.WINDOW);
        taken(budgets().take(MODEL, allowance, 5_000));
        spent(budgets().take(MODEL, allowance, 1));
    }

    @Test
    default void settling_what_is_unknown_changes_nothing() {
        budgets().settle(MODEL, new UUID(1, 1), 10);
        taken(budgets().take(MODEL, Allowance.of(1, 10), 10));
    }

    /** How many calls {@link #no_minute_holds_more_than_the_allowance} makes. */
    default int calls() {
        return 400;
    }

    @Test
    default void no_minute_holds_more_than_the_allowance() {
        var allowance = Allowance.of(10, 5_000);
        var random = new Random(7);
        record Use(long atMillis, int tokens) {}
        var window = new ArrayDeque<Use>();
        long now = 0;
        int refused = 0;
        for (int i = 0; i < calls(); i++) {
            var step = Duration.ofMillis(random.nextInt(6_000));
            pass(step);
            now += step.toMillis();
            int wanted = 200 + random.nextInt(1_200);
            var node = random.nextBoolean() ? budgets() : ofAnotherNode();
            if (node.take(MODEL, allowance, wanted) instanceof Verdict.Taken(var id)) {
                int used = random.nextInt(wanted + 1);
                node.settle(MODEL, id, used);
                window.add(new Use(now, used));
                while (window.getFirst().atMillis <= now - 60_000) {
                    window.removeFirst();
                }
                assertThat(window.size()).isLessThanOrEqualTo(10);
                assertThat(window.stream().mapToInt(Use::tokens).sum()).isLessThanOrEqualTo(5_000);
            } else {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}
