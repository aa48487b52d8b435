package dev.galley.domain.recipe.intake;

import dev.galley.domain.recipe.reading.Gathering;
import dev.galley.domain.recipe.reading.Provenance;
import dev.galley.domain.recipe.reading.Provenance.From;
import dev.galley.domain.recipe.reading.ReadRecipe;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What a model says that it saw in pictures. There are no addresses in it: nobody follows a link that a model wrote.
 *
 * @param yields what is made: {@code Serves 4}
 * @param language a tag such as {@code de}
 */
public record PicturedRecipe(
        Said name,
        Optional<Said> description,
        Optional<Said> yields,
        Optional<Said> prepTime,
        Optional<Said> cookTime,
        Optional<Said> totalTime,
        Optional<Said> author,
        Optional<Said> language,
        List<Line> ingredients,
        List<Line> steps,
        List<Said> notes) {

    public PicturedRecipe {
        ingredients = List.copyOf(ingredients);
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** @param page where it stands, from 1 */
    public record Said(String text, int page) {}

    /** @param group the heading that it stands under */
    public record Line(String text, Optional<String> group, int page) {}

    /**
     * The same as what any other source gives: without markup, within the limits of a recipe, each part with its page.
     *
     * @param pages how many were shown; what is said to stand on others is set aside
     * @throws dev.galley.domain.kernel.Refused with {@code NO_RECIPE_FOUND} if nothing of a recipe is left
     */
    public ReadRecipe read(int pages) {
        var into = new Gathering();
        say(Optional.of(name), pages, into, into::name);
        say(description, pages, into, into::description);
        say(yields, pages, into, into::yields);
        say(prepTime, pages, into, into::prep);
        say(cookTime, pages, into, into::cook);
        say(totalTime, pages, into, into::total);
        say(author, pages, into, into::author);
        say(language, pages, into, into::language);
        ingredients.forEach(line -> say(
                Optional.of(new Said(line.text, line.page)), pages, into, (text, place) -> into.ingredient(text,
                        line.group,
                        place)));
        steps.forEach(line -> say(
                Optional.of(new Said(line.text, line.page)), pages, into, (text, place) -> into.step(text, line.group,
                        place)));
        notes.forEach(note -> say(Optional.of(note), pages, into, into::note));
        return into.finish();
    }

    private static void say(Optional<Said> said, int pages, Gathering into, BiConsumer<String, Provenance> part) {
        said.ifPresent(it -> {
            if (it.page < 1 || it.page > pages) {
                into.setAside(it.text, "The model names a page that there is not.");
            } else {
                part.accept(it.text, new Provenance(From.MODEL, Optional.empty(), Optional.empty(), Optional.of(
                        it.page)));
            }
        });
    }
}
