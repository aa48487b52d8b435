package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.Portion;
import dev.galley.domain.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Galley's own foods by what people call them, one for each name at the most: a food is meant only where it has just these
 * words for a name, whatever their order and number ("tomatoes", "Fresh tomato" if it is called that). Anything less sure
 * would tell of allergens that are not known. Names without a food are not in the answer.
 *
 * @param language only names in this language, or of none, count: the same word may be another food elsewhere
 */
public record MatchFoods(Set<String> names, Language language) implements Query<Map<String, MatchFoods.Match>> {
    public record Match(FoodId food, List<Portion> portions) {
        public Match {
            portions = List.copyOf(portions);
        }
    }

    public MatchFoods {
        names = Set.copyOf(names);
    }

    @Override
    public Access access() {
        return new Access.Anyone();
    }
}
