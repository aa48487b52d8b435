package dev.galley.application.food.substitution;

import dev.galley.application.food.substitution.ProposeSubstitutes.Change;
import dev.galley.application.food.substitution.ProposeSubstitutes.Substitute;
import dev.galley.application.food.substitution.ProposeSubstitutes.Taken;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.Nutrients.Figure;
import dev.galley.domain.food.substitution.Exchange;
import dev.galley.domain.food.substitution.Replaced;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import java.util.Optional;
import java.util.stream.Collectors;

/** An exchange as whoever asked for it is told. */
final class Shown {
    private Shown() {}

    static Substitute of(Exchange exchange, Food ingredient, Replaced replaced, Language language) {
        var substitution = exchange.substitution();
        var parts = exchange.parts();
        var ratio = substitution.amount().of(ingredient.name(language)) + " = " + parts.stream()
                .map(it -> it.part().amount().of(named(it, language)))
                .collect(Collectors.joining(" + "));
        return new Substitute(
                parts.stream().map(it -> name(it, language)).collect(Collectors.joining(" + ")),
                ratio,
                substitution.role().code(),
                substitution.reason(),
                substitution.how(),
                substitution.caveat(),
                parts.stream().map(it -> taken(it, language)).toList(),
                replaced.grams(),
                replaced.origin().name(),
                change(exchange),
                exchange.added(),
                exchange.removed(),
                exchange.unknown(),
                exchange.contents());
    }

    private static Taken taken(Exchange.Taken it, Language language) {
        var part = it.part();
        return new Taken(
                it.food().id(),
                it.food().name(language),
                part.amount().quantity().decimal(),
                part.amount().unit(),
                part.note(),
                it.grams());
    }

    /** The soaking water of a food is not the food, and must not be called so. */
    private static String name(Exchange.Taken it, Language language) {
        return it.part().extract() ? named(it, language) : it.food().name(language);
    }

    private static String named(Exchange.Taken it, Language language) {
        var name = it.food().name(language);
        return it.part().note().map(note -> name + " (" + note + ")").orElse(name);
    }

    private static Change change(Exchange it) {
        return new Change(
                it.calories(),
                figure(it, Figure.PROTEIN_GRAMS),
                figure(it, Figure.CARBS_GRAMS),
                figure(it, Figure.FAT_GRAMS),
                figure(it, Figure.FIBER_GRAMS),
                figure(it, Figure.SUGAR_GRAMS),
                figure(it, Figure.SODIUM_MILLIGRAMS));
    }

    private static Optional<Interval> figure(Exchange it, Figure figure) {
        return Optional.ofNullable(it.figures().get(figure));
    }
}
