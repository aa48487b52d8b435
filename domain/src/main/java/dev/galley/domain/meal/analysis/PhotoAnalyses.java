package dev.galley.domain.meal.analysis;

import dev.galley.domain.meal.MealId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where analyses of photos are kept, as long as their meals are. */
public interface PhotoAnalyses {
    Optional<PhotoAnalysis> of(MealId meal);

    /** The same; until the end of the transaction nobody else gets it this way. */
    Optional<PhotoAnalysis> toChange(MealId meal);

    /** As it is now, new or not. Questions that were open about the meal stay. */
    void save(PhotoAnalysis analysis);

    /** Says that whoever this is was heard of, for those of these meals that he is still at. Answers which those are. */
    Set<MealId> renew(UUID runner, Set<MealId> meals, Instant until);

    /** Those that should have been over before this instant and are not, and that nobody holds, the oldest first. */
    List<MealId> overdue(Instant deadline, Instant now, int most);

    /** Those of this photo that are not over. */
    List<MealId> openOf(String image);

    /** Which item each open question is about. */
    List<Asked> asked(MealId meal);

    /** These instead of those before. */
    void ask(MealId meal, List<Asked> questions);

    /** @param question and the item whose amount it asks for */
    record Asked(UUID question, UUID item) {}
}
