package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.pairing.Association;
import dev.galley.domain.food.pairing.Basis;
import dev.galley.domain.food.pairing.Pairing;
import dev.galley.domain.food.pairing.Pairings;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns from recipes which foods go together: those that are in one recipe oftener than by chance. Pairs that are in
 * fewer than {@link #LEAST} recipes are chance themselves. Answers how many pairs it knows now; what was learnt before is
 * forgotten.
 *
 * @param recipes how many were looked at
 * @param each in how many of them a food is, at least for all foods that are in {@code together}
 * @param together each pair once
 */
public record LearnPairings(long recipes, Map<FoodId, Long> each, List<LearnPairings.Together> together)
        implements
            Command<Integer> {
    /** In how many recipes a pair must be to mean anything. */
    public static final int LEAST = 3;

    /** @param recipes in how many both are */
    public record Together(FoodId one, FoodId other, long recipes) {}

    public LearnPairings {
        each = Map.copyOf(each);
        together = List.copyOf(together);
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<LearnPairings, Integer> {
        private final Pairings pairings;

        @Inject
        public Handler(Pairings pairings) {
            this.pairings = pairings;
        }

        @Override
        public Integer handle(LearnPairings command, Caller caller) {
            var learnt = new ArrayList<Pairing>();
            for (var pair : command.together) {
                double score = pair.recipes < LEAST
                        ? 0
                        : Association.of(
                                pair.recipes,
                                command.each.getOrDefault(pair.one, 0L),
                                command.each.getOrDefault(pair.other, 0L),
                                command.recipes);
                if (score > 0) {
                    learnt.add(new Pairing(pair.one, pair.other, score, Basis.RECIPES, Optional.of(pair.recipes)));
                }
            }
            pairings.replace(Basis.RECIPES, learnt);
            return learnt.size();
        }
    }
}
