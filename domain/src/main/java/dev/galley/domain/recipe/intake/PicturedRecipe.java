package dev.galley.domain.recipe.intake;

import dev.galley.domain.recipe.reading.Gathering;
import dev.galley.domain.recipe.reading.Provenance;
import dev.galley.domain.recipe.reading.Provenance.From;
import dev.galley.domain.recipe.reading.ReadRecipe;
import dev.galley.domain.recipe.reading.Standing;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What a model says that it saw in pictures, or read in a text. There are no addresses in it: nobody follows a link that a
 * model wrote.
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

    /** @param page where it stands, from 1; of a text always 1 */
    public record Said(String text, int page) {}

    /** @param group the heading that it stands under */
    public record Line(String text, Optional<String> group, int page) {
        private Said said() {
            return new Said(text, page);
        }
    }

    /**
     * The same as what any other source gives: without markup, within the limits of a recipe, each part with its page.
     *
     * @param pages how many were shown; what is said to stand on others is set aside
     * @throws dev.galley.domain.kernel.Refused with {@code NO_RECIPE_FOUND} if nothing of a recipe is left
     */
    public ReadRecipe read(int pages) {
        return read(said -> said.page < 1 || said.page > pages
                ? Optional.empty()
                : Optional.of(new Provenance(From.MODEL, Optional.empty(), Optional.empty(), Optional.of(said.page))),
                "The model names a page that there is not.");
    }

    /**
     * The same of a text, which proves it: what does not stand in it word for word is set aside, and does not enter the
     * recipe. The language alone is the model's word, and a name that the text does not have is made of its ingredients.
     *
     * @throws dev.galley.domain.kernel.Refused with {@code NO_RECIPE_FOUND} if nothing of a recipe is left
     */
    public ReadRecipe foundIn(String source) {
        var standing = Standing.in(source);
        return read(said -> standing.of(said.text).map(span -> new Provenance(From.MODEL, Optional.empty(), Optional.of(
                span),
                Optional.empty())), "The model says so, but the source does not say it in these words.");
    }

    private ReadRecipe read(Function<Said, Optional<Provenance>> places, String whyNot) {
        var into = new Gathering();
        var heard = new Hearing(places, whyNot, into);
        heard.say(Optional.of(name), into::name);
        heard.say(description, into::description);
        heard.say(yields, into::yields);
        heard.say(prepTime, into::prep);
        heard.say(cookTime, into::cook);
        heard.say(totalTime, into::total);
        heard.say(author, into::author);
        language.ifPresent(it -> into.language(it.text, new Provenance(From.MODEL, Optional.empty(), Optional.empty(),
                Optional
                        .empty())));
        ingredients.forEach(line -> heard.say(Optional.of(line.said()), (text, place) -> into.ingredient(text, heard
                .group(
                        line), place)));
        steps.forEach(line -> heard.say(Optional.of(line.said()), (text, place) -> into.step(text, heard.group(line),
                place)));
        notes.forEach(note -> heard.say(Optional.of(note), into::note));
        return into.finish();
    }

    /** Takes what was said where it has a place. */
    private record Hearing(Function<Said, Optional<Provenance>> places, String whyNot, Gathering into) {
        void say(Optional<Said> said, BiConsumer<String, Provenance> part) {
            said.ifPresent(it -> places.apply(it).ifPresentOrElse(place -> part.accept(it.text, place), () -> into
                    .setAside(
                            it.text, whyNot)));
        }

        Optional<String> group(Line line) {
            return line.group.filter(heading -> places.apply(new Said(heading, line.page)).isPresent());
        }
    }
}
