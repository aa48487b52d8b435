package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.bus.Total;
import dev.galley.application.profile.FindNeeds;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.pairing.Basis;
import dev.galley.domain.food.pairing.Pairing;
import dev.galley.domain.food.pairing.Pairings;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.safety.Contents;
import dev.galley.domain.kernel.safety.Gate;
import dev.galley.domain.kernel.safety.Screened;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What goes with a food, the best first, each once, by the basis that thinks most of it. Whoever asks is proposed only
 * what is safe for them. Refused with {@code FOOD_NOT_FOUND}. There are some hundred of a food at the most, so that pages
 * are cut out of all of them.
 *
 * @param language of the names
 */
public record FindPairings(FoodId food, Language language, Place<FindPairings.After> place, PageSize size)
        implements
            Query<Page<Screened<FindPairings.Paired>, FindPairings.After>> {

    /** The last food of a page. */
    public record After(double score, UUID food) {}

    /**
     * @param score above 0, at most 1: how much oftener both are together than by chance
     * @param together in how many recipes, where they were counted
     */
    public record Paired(
            FoodId food, String name, double score, Basis basis, Optional<Long> together, Contents contents) {}

    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler
            implements
                Handles<FindPairings, Page<Screened<Paired>, After>> {
        private final Pairings pairings;
        private final Queries queries;

        @Inject
        public Handler(Pairings pairings, Queries queries) {
            this.pairings = pairings;
            this.queries = queries;
        }

        @Override
        public Page<Screened<Paired>, After> handle(FindPairings query, Caller caller) {
            var needs = FindNeeds.of(caller, queries);
            queries.ask(new GetFood(query.food), caller);
            var all = Gate.proposable(needs, paired(query, caller), Paired::contents);
            int from = from(query, all);
            var shown = all.subList(from, Math.min(all.size(), from + query.size.value()));
            int number = query.place.page();
            var total = Total.exactly(all.size());
            return new Page<>(shown, number, total, from + shown.size() < all.size()
                    ? Optional.of(new Place.After<>(after(shown.getLast().value()), total, number + 1))
                    : Optional.empty());
        }

        private List<Paired> paired(FindPairings query, Caller caller) {
            var once = new HashSet<FoodId>();
            var best = pairings.of(query.food).stream().filter(it -> once.add(it.other())).toList();
            var foods = queries.ask(
                    new ListFoods(best.stream().map(Pairing::other).collect(Collectors.toSet())), caller);
            var paired = new ArrayList<Paired>();
            for (var pairing : best) {
                var food = foods.get(pairing.other());
                if (food != null) { // somebody may have removed it since it was paired
                    paired.add(new Paired(
                            food.id(),
                            food.name(query.language),
                            pairing.score(),
                            pairing.basis(),
                            pairing.together(),
                            food.contents()));
                }
            }
            return paired;
        }

        private static After after(Paired last) {
            return new After(last.score, last.food.value());
        }

        private static int from(FindPairings query, List<Screened<Paired>> all) {
            return switch (query.place) {
                case Place.Numbered<After>(int page) -> Math.min(all.size(), (page - 1) * query.size.value());
                case Place.After<After>(var last, _, _) -> (int) all.stream()
                        .map(Screened::value)
                        .filter(it -> it.score > last.score || (it.score == last.score && it.food.value().compareTo(
                                last.food) <= 0))
                        .count();
            };
        }
    }
}
