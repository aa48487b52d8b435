package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.Question;
import dev.galley.domain.meal.analysis.PhotoAnalyses.Asked;
import java.util.List;
import java.util.Optional;

/** What meals said before they were last put right, so that it can be taken back. As long as the meal is kept. */
public interface FormerItems {
    /**
     * @param provider who had read it
     * @param questions that were open
     * @param asked which item each of them is about
     * @param version of the meal that says otherwise: only as long as it has this one, this can be brought back
     */
    record Former(
            List<MealItem> items,
            Optional<String> provider,
            List<Question> questions,
            List<Asked> asked,
            long version) {
        public Former {
            items = List.copyOf(items);
            questions = List.copyOf(questions);
            asked = List.copyOf(asked);
        }

        /** What this meal says before it is changed. */
        public static Former of(Versioned<Meal> before, List<Asked> asked) {
            var meal = before.value();
            return new Former(
                    meal.items(), meal.origin().provider(), meal.questions(), asked, before.version() + 1);
        }
    }

    /** Instead of what was kept of this meal before. */
    void keep(MealId meal, UserId owner, Former former);

    Optional<Former> of(MealId meal);

    /** Nothing is there to be taken back any more. */
    void forget(MealId meal);
}
