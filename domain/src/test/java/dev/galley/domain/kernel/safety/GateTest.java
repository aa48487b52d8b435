package dev.galley.domain.kernel.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Needs NO_MILK = new Needs(Set.of(Allergen.MILK), Set.of());
    private static final Needs VEGAN = new Needs(Set.of(), Set.of(Diet.VEGAN));

    @Test
    void what_is_contained_or_may_be_is_unsafe() {
        assertThat(Gate.judge(NO_MILK, contents(Set.of(Allergen.MILK), Set.of(), Set.of())).verdict())
                .isEqualTo(Verdict.UNSAFE);
        assertThat(Gate.judge(NO_MILK, contents(Set.of(), Set.of(Allergen.MILK), Set.of())).concerns())
                .containsExactly(new Concern(Concern.Kind.MAY_CONTAIN, "milk"));
    }

    @Test
    void what_nobody_knows_is_unknown_and_never_safe() {
        assertThat(Gate.judge(NO_MILK, Contents.UNKNOWN).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Gate.judge(VEGAN, Contents.UNKNOWN).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void another_allergen_is_no_concern() {
        assertThat(Gate.judge(NO_MILK, contents(Set.of(Allergen.EGGS), Set.of(), Set.of(Allergen.NUTS))))
                .isEqualTo(Judgement.SAFE);
    }

    @Test
    void a_diet_is_kept_broken_or_unknown() {
        var vegan = new Contents(Set.of(), Set.of(), Set.of(), Map.of(Diet.VEGAN, true));
        var meat = new Contents(Set.of(), Set.of(), Set.of(), Map.of(Diet.VEGAN, false));
        assertThat(Gate.judge(VEGAN, vegan)).isEqualTo(Judgement.SAFE);
        assertThat(Gate.judge(VEGAN, meat).concerns())
                .containsExactly(new Concern(Concern.Kind.BREAKS_DIET, "vegan"));
    }

    @Test
    void the_unsafe_is_not_shown_and_the_unknown_not_proposed() {
        var things = List.of(
                contents(Set.of(Allergen.MILK), Set.of(), Set.of()),
                Contents.UNKNOWN,
                contents(Set.of(), Set.of(), Set.of()));
        assertThat(Gate.showable(NO_MILK, things, it -> it)).extracting(it -> it.judgement().verdict())
                .containsExactly(Verdict.UNKNOWN, Verdict.SAFE);
        assertThat(Gate.proposable(NO_MILK, things, it -> it)).extracting(Screened::value)
                .containsExactly(things.get(2));
    }

    @Test
    void what_was_asked_for_is_flagged_and_nothing_is_left_out() {
        var things = List.of(contents(Set.of(Allergen.MILK), Set.of(), Set.of()), Contents.UNKNOWN);
        assertThat(Gate.flagged(NO_MILK, things, it -> it)).extracting(it -> it.judgement().verdict())
                .containsExactly(Verdict.UNSAFE, Verdict.UNKNOWN);
        assertThat(Gate.flagged(NO_MILK, things, it -> it)).allMatch(it -> it.warning().isPresent());
    }

    @Test
    void whoever_eats_everything_is_not_warned() {
        assertThat(Gate.showable(Needs.NONE, List.of(Contents.UNKNOWN), it -> it))
                .singleElement()
                .satisfies(it -> assertThat(it.warning()).isEmpty());
    }

    @Test
    void more_ignorance_and_more_needs_never_make_it_safer() {
        var chance = new Random(4711);
        for (int i = 0; i < 20_000; i++) {
            var needs = new Needs(some(Allergen.class, chance, 0.2), some(Diet.class, chance, 0.3));
            var contents = random(chance);
            var verdict = Gate.judge(needs, contents).verdict();
            var forgot = new Contents(Set.of(), contents.mayContain(), all(contents), Map.of());
            if (verdict == Verdict.UNKNOWN) {
                assertThat(Gate.judge(needs, forgot).verdict()).isNotEqualTo(Verdict.SAFE);
            }
            var more = needs.and(new Needs(some(Allergen.class, chance, 0.2), some(Diet.class, chance, 0.3)));
            assertThat(Gate.judge(more, contents).verdict()).isGreaterThanOrEqualTo(verdict);
        }
    }

    private static Set<Allergen> all(Contents contents) {
        var all = new ArrayList<>(contents.contains());
        all.addAll(contents.unknown());
        return Set.copyOf(all);
    }

    private static Contents random(Random chance) {
        var diets = new EnumMap<Diet, Boolean>(Diet.class);
        some(Diet.class, chance, 0.6).forEach(diet -> diets.put(diet, chance.nextBoolean()));
        return new Contents(
                some(Allergen.class, chance, 0.2),
                some(Allergen.class, chance, 0.1),
                some(Allergen.class, chance, 0.2),
                diets);
    }

    private static <E extends Enum<E>> Set<E> some(Class<E> type, Random chance, double share) {
        var some = EnumSet.noneOf(type);
        for (var value : type.getEnumConstants()) {
            if (chance.nextDouble() < share) {
                some.add(value);
            }
        }
        return some;
    }

    private static Contents contents(Set<Allergen> contains, Set<Allergen> mayContain, Set<Allergen> unknown) {
        return new Contents(contains, mayContain, unknown, Map.of());
    }
}
