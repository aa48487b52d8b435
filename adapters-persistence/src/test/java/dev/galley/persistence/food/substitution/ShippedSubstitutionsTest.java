package dev.galley.persistence.food.substitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.domain.food.substitution.Amount;
import dev.galley.domain.food.substitution.Context;
import dev.galley.domain.food.substitution.Part;
import dev.galley.domain.food.substitution.Substitution;
import dev.galley.domain.food.substitution.Substitutions;
import dev.galley.domain.food.substitution.SubstitutionsContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedSubstitutionsTest implements SubstitutionsContract {
    private static final Path FOODS = Path.of("../bootstrap/src/main/resources/starter/foods.jsonl");
    private static final Pattern SLUG = Pattern.compile("^\\{\"slug\": ?\"([^\"]+)\"");
    private final Substitutions shipped = new ShippedSubstitutions();

    @Override
    public Substitutions holding(List<Substitution> all) {
        return new ShippedSubstitutions(all.stream().map(ShippedSubstitutionsTest::written));
    }

    private static String written(Substitution it) {
        return "@ %s = %s\n%s | %s | %s | %d %d | %s | %s | %s\n".formatted(
                String.join(", ", it.replaced()),
                written(it.amount()),
                it.role().code(),
                it.contexts().stream().map(Context::code).collect(Collectors.joining(", ")),
                it.parts().stream().map(ShippedSubstitutionsTest::written).collect(Collectors.joining(" + ")),
                it.closeness(),
                it.availability(),
                it.reason(),
                it.how().orElse("-"),
                it.caveat().orElse("-"));
    }

    private static String written(Part part) {
        return written(part.amount()) + " " + (part.extract() ? "~" : "") + part.food()
                + part.note().map(note -> " (" + note + ")").orElse("");
    }

    private static String written(Amount amount) {
        return "%s/%s %s".formatted(amount.quantity().top(), amount.quantity().bottom(), amount.unit());
    }

    @Test
    void there_are_many_and_each_is_of_foods_that_galley_ships() throws Exception {
        var foods = new HashSet<String>();
        try (var lines = Files.lines(FOODS)) {
            lines.forEach(line -> SLUG.matcher(line).results().forEach(found -> foods.add(found.group(1))));
        }
        assertThat(shipped.all()).hasSizeGreaterThan(750);
        assertThat(shipped.all()).allSatisfy(it -> {
            assertThat(foods).containsAll(it.replaced());
            assertThat(foods).containsAll(it.parts().stream().map(Part::food).toList());
        });
    }

    @Test
    void none_is_there_twice() {
        var seen = new HashSet<List<Object>>();
        assertThat(shipped.all()).allSatisfy(it -> it.replaced().forEach(food -> assertThat(
                seen.add(List.of(food, it.role(), it.contexts(), it.parts()))).as(food + " " + it).isTrue()));
    }

    /** What the gate cannot judge must not propose anything: a text names only what is judged, or what is replaced. */
    @Test
    void no_text_speaks_of_food_that_the_gate_does_not_see() {
        var words = Map.of(
                "milk", "milk|butter|cream|yogh?urt|cheese|whey|ghee|kefir|quark",
                "egg", "eggs?|mayonnaise",
                "wheat", "wheat|flour|bread|crumbs?|pasta|seitan",
                "soy", "soy|tofu|miso|tempeh",
                "nut", "nuts?|almonds?|cashews?|walnuts?|hazelnuts?|pecans?",
                "peanut", "peanuts?",
                "sesame", "sesame|tahini",
                "fish", "fish|anchov\\w+|salmon|tuna",
                "meat", "meat|beef|pork|chicken|bacon|ham|lamb");
        var wrong = new TreeSet<String>();
        for (var it : shipped.all()) {
            var judged = Stream.concat(it.replaced().stream(), it.parts().stream().map(Part::food))
                    .collect(Collectors.joining(" "));
            var advice = it.how().orElse("").toLowerCase(java.util.Locale.ROOT);
            words.forEach((_, word) -> Pattern.compile("\\b(" + word + ")\\b").matcher(advice).results()
                    .filter(found -> !judged.contains(stem(found.group())))
                    .forEach(found -> wrong.add(found.group() + ": " + it.replaced().getFirst() + ": " + advice)));
        }
        assertThat(wrong).isEmpty();
    }

    private static String stem(String word) {
        return word.replace("yogh", "yog").replaceAll("(ies|s)$", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "fat | any | 1 tbsp oil | 5 3 | Reason. | - | -",
            "@ butter\nfat | any | 1 tbsp oil | 5 3 | Reason. | - | -",
            "@ butter = 1 tbsp\nfat | any | 1 tbsp oil | 5 3 | Reason. | -",
            "@ butter = 1 tbsp\nfatness | any | 1 tbsp oil | 5 3 | Reason. | - | -",
            "@ butter = 1 tbsp\nfat | nowhere | 1 tbsp oil | 5 3 | Reason. | - | -",
            "@ butter = 1 tbsp\nfat | any | some oil | 5 3 | Reason. | - | -",
            "@ butter = 1 tbsp\nfat | any | 0 tbsp oil | 5 3 | Reason. | - | -",
            "@ butter = 1 tbsp\nfat | any | 1 tbsp oil | 6 3 | Reason. | - | -",
            "@ butter = 1 tbsp\nfat | any | 1 tbsp oil | 5 3 |  | - | -"})
    void what_is_not_as_it_should_be_is_not_read(String text) {
        assertThatThrownBy(() -> SubstitutionFile.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void remarks_and_empty_lines_are_for_people() {
        assertThat(SubstitutionFile.read("# a remark\n\n@ butter = 1 tbsp\n\n# another\n")).isEmpty();
        assertThat(Set.copyOf(shipped.of("butter"))).isNotEmpty();
    }
}
