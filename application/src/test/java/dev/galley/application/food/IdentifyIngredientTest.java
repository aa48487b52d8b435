package dev.galley.application.food;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.bus.Transactions;
import dev.galley.application.bus.Unavailable;
import dev.galley.application.media.GetBarePicture;
import dev.galley.application.media.GetPicture;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.sight.IngredientSight;
import dev.galley.domain.food.sight.IngredientSight.Named;
import dev.galley.domain.food.sight.IngredientSight.Sighting;
import dev.galley.domain.food.sight.IngredientSight.Why;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.InMemoryQuotas;
import dev.galley.domain.llm.PhotoQuota;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class IdentifyIngredientTest {
    private static final UserId SOMEBODY = new UserId(new UUID(1, 1));
    private static final MatchFoods.Likely ONION = new MatchFoods.Likely(new FoodId(new UUID(2, 1)), "Onion", 0.8);
    private static final MatchFoods.Likely ZWIEBEL = new MatchFoods.Likely(ONION.id(), "Zwiebel", 0.95);
    private static final MatchFoods.Likely LEEK = new MatchFoods.Likely(new FoodId(new UUID(2, 2)), "Leek", 1.0);

    private final Map<String, MatchFoods.Likely> foods = Map.of("Zwiebel", ZWIEBEL, "onion", ONION, "red onion", ONION,
            "leek",
            LEEK);

    private final InMemoryQuotas quotas = new InMemoryQuotas();
    private final Ids ids = new Ids(Clock.systemUTC(), new Random(7)::nextLong);
    private int apart;

    private IdentifyIngredient.View identify(Sighting sighting) {
        return ((IdentifyIngredient.Result.Identified) asked(() -> sighting)).view();
    }

    private IdentifyIngredient.Result asked(Supplier<Sighting> sighting) {
        IngredientSight sight = new IngredientSight() {
            @Override
            public boolean canSee() {
                return true;
            }

            @Override
            public Sighting look(Glance glance) {
                assertThat(glance.jpeg()).containsExactly(9);
                return sighting.get();
            }
        };
        var asked = new IdentifyIngredient(SOMEBODY, Tier.PRO, () -> new byte[]{1}, Language.DE);
        return new IdentifyIngredient.Handler(
                sight, new Known(), quotas, new PhotoQuota(Map.of(Tier.PRO, 2)), new Counted(), ids, Clock.systemUTC())
                .handle(asked, new Caller.User(SOMEBODY));
    }

    /** What is done apart from the query, which cannot write. */
    private final class Counted implements Transactions {
        @Override
        public <R> R write(Supplier<R> work) {
            throw new IllegalStateException("this is a query");
        }

        @Override
        public <R> R read(Supplier<R> work) {
            return work.get();
        }

        @Override
        public <R> R apart(Supplier<R> work) {
            apart++;
            return work.get();
        }
    }

    private final class Known implements Queries {
        @Override
        @SuppressWarnings("unchecked")
        public <R> R ask(Query<R> query, Caller caller) {
            return switch (query) {
                case GetBarePicture _ -> (R) new GetPicture.Picture(new byte[]{9}, 1, 1, "0".repeat(64), 0);
                case MatchFoods(var phrases) -> (R) phrases.stream().map(phrase -> new MatchFoods.Match(Optional
                        .ofNullable(foods
                                .get(phrase.name())).stream().toList())).toList();
                default -> throw new IllegalArgumentException("not asked for here: " + query);
            };
        }
    }

    @Test
    void names_become_foods_by_the_better_of_both_names_and_each_food_stands_once() {
        var view = identify(new Sighting.Seen(List.of(new Named("Zwiebel", "onion", 0.8), new Named("Lauch", "leek",
                0.9),
                new Named("rote Zwiebel", "red onion", 0.3), new Named("Wurzel", "root", 0.1)), Optional.of(Interval
                        .exactly(
                                100)), "test:eyes"));
        assertThat(view.candidates()).extracting(IdentifyIngredient.Candidate::name).containsExactly("Lauch", "Zwiebel",
                "Wurzel");
        assertThat(view.candidates().get(1).food()).contains(ZWIEBEL);
        assertThat(view.candidates().get(1).confidence()).isEqualTo(0.8 * 0.95);
        assertThat(view.candidates().get(2).food()).isEmpty();
        assertThat(view.grams()).contains(Interval.exactly(100));
        assertThat(view.provider()).isEqualTo("test:eyes");
    }

    @Test
    void nothing_seen_says_why() {
        assertThat(code(new Sighting.Seen(List.of(), Optional.empty(), "x"))).isEqualTo("NO_INGREDIENT_SEEN");
        assertThat(code(new Sighting.Unseen(Why.NO_PROVIDER))).isEqualTo("NO_VISION_PROVIDER");
        assertThat(code(new Sighting.Unseen(Why.UNUSABLE))).isEqualTo("NO_INGREDIENT_SEEN");
        assertThatThrownBy(() -> identify(new Sighting.Unseen(Why.UNAVAILABLE))).isInstanceOf(Unavailable.class);
    }

    @Test
    void it_is_one_of_the_photos_of_the_day() {
        var seen = new Sighting.Seen(List.of(new Named("Lauch", "leek", 0.9)), Optional.empty(), "x");
        identify(seen);
        code(new Sighting.Unseen(Why.REFUSED)); // the picture's fault
        assertThat(asked(() -> {
            throw new AssertionError("nobody is asked any more");
        })).isInstanceOfSatisfying(IdentifyIngredient.Result.Spent.class,
                spent -> assertThat(spent.retryAfter()).isPositive().isLessThanOrEqualTo(Duration.ofDays(1)));
        assertThat(apart).isEqualTo(3);
    }

    @Test
    void what_comes_to_nothing_through_no_fault_of_theirs_costs_them_nothing() {
        for (int i = 0; i < 3; i++) {
            code(new Sighting.Unseen(Why.NO_PROVIDER));
            code(new Sighting.Unseen(Why.UNUSABLE));
            assertThatThrownBy(() -> identify(new Sighting.Unseen(Why.UNAVAILABLE))).isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> asked(() -> {
                throw new IllegalStateException("broken");
            })).isInstanceOf(IllegalStateException.class);
        }
        identify(new Sighting.Seen(List.of(new Named("Lauch", "leek", 0.9)), Optional.empty(), "x"));
    }

    private String code(Sighting sighting) {
        return catchThrowableOfType(Refused.class, () -> identify(sighting)).refusal().name();
    }
}
