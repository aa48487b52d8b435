package dev.galley.domain.recipe.intake;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeSource;
import dev.galley.domain.recipe.SpokenLanguage;
import dev.galley.domain.recipe.Step;
import dev.galley.domain.recipe.reading.Found;
import dev.galley.domain.recipe.reading.Provenance;
import dev.galley.domain.recipe.reading.ReadRecipe;
import dev.galley.domain.recipe.reading.SetAside;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A foreign recipe in the form of one's own, every part of it with its place in the source. Its lines are nothing but text,
 * unless the source was Galley's own.
 *
 * @param places by the path of the part in the recipe
 * @param setAside what is in the source and not in the recipe
 * @param parts the recipes that it is made of and that are in the same source, by what the source calls them
 */
public record ImportedRecipe(
        RecipeContent content,
        Map<String, Provenance> places,
        List<SetAside> setAside,
        Map<RecipeId, Likeness> parts) {
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int MOST_PARTS = 100;
    private static final int MOST_TAGS = 30;
    private static final int LONGEST_WORD = 50;
    private static final int LONGEST_SOURCE = 2_000;
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    public ImportedRecipe {
        setAside = List.copyOf(setAside);
        parts = Map.copyOf(parts);
    }

    /** One that is made of no other. */
    public ImportedRecipe(RecipeContent content, Map<String, Provenance> places, List<SetAside> setAside) {
        this(content, places, setAside, Map.of());
    }

    /**
     * @param page where it was fetched, if it was
     * @param spoken the language of a source that does not name one and does not show it by its letters
     */
    public static ImportedRecipe of(ReadRecipe read, Optional<String> page, Language spoken) {
        return new Taking(read, page, spoken).take();
    }

    /** The same, of whose source more is known: where its pages begin, for example. */
    public ImportedRecipe placed(UnaryOperator<Provenance> better) {
        var all = new LinkedHashMap<String, Provenance>();
        places.forEach((path, place) -> all.put(path, better.apply(place)));
        return new ImportedRecipe(content, all, setAside, parts);
    }

    /** One recipe being taken over. What has no place in a recipe of Galley's is set aside and not dropped. */
    private static final class Taking {
        private final ReadRecipe read;
        private final Optional<String> page;
        private final Language spoken;
        private final Map<String, Provenance> places = new LinkedHashMap<>();
        private final List<SetAside> aside;

        private Taking(ReadRecipe read, Optional<String> page, Language spoken) {
            this.read = read;
            this.page = page;
            this.spoken = spoken;
            aside = new ArrayList<>(read.setAside());
        }

        private ImportedRecipe take() {
            places.put("name", read.name().provenance());
            var language = language();
            var description = description();
            var servings = servings();
            var times = Times.of(read, places, this::setAside);
            var category = read.category().flatMap(found -> word("category", found));
            var cuisine = read.cuisine().flatMap(found -> word("cuisine", found));
            var tags = tags();
            var source = source();
            read.images().forEach(image -> setAside(image.value(), "pictures from elsewhere are not kept"));
            var content = new RecipeContent(
                    language,
                    read.name().value(),
                    description,
                    category,
                    cuisine,
                    Optional.empty(),
                    times.prep(),
                    times.cook(),
                    times.rest(),
                    servings,
                    tags,
                    List.of(),
                    lines(),
                    steps(),
                    source);
            return new ImportedRecipe(content, places, aside);
        }

        private void setAside(String text, String why) {
            aside.add(new SetAside(text.substring(0, Math.min(text.length(), 1_000)), why));
        }

        private Language language() {
            var named = read.language().flatMap(tag -> Language.of(tag.value().split("[-_]", 2)[0].toLowerCase(
                    Locale.ROOT)));
            if (named.isPresent()) {
                place("language", read.language());
                return named.get();
            }
            var text = new StringBuilder(read.name().value());
            read.steps().forEach(step -> text.append(' ').append(step.text()));
            read.ingredients().forEach(line -> text.append(' ').append(line.text()));
            places.put("language", inferred());
            return SpokenLanguage.of(text).orElse(spoken);
        }

        private static Provenance inferred() {
            return new Provenance(Provenance.From.INFERRED, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Notes are part of what the author says about the dish. */
        private Optional<String> description() {
            var text = new StringBuilder(read.description().map(Found::value).orElse(""));
            place("description", read.description());
            for (var note : read.notes()) {
                if (text.length() + note.value().length() + 2 > LONGEST_DESCRIPTION) {
                    setAside(note.value(), "the description has no room for it");
                } else {
                    text.append(text.isEmpty() ? "" : "\n\n").append(note.value());
                    places.putIfAbsent("description", note.provenance());
                }
            }
            return text.toString().isBlank() ? Optional.empty() : Optional.of(text.toString());
        }

        private int servings() {
            place("servings", read.servings());
            if (read.servings().isEmpty()) {
                setAside(
                        read.yields().map(Found::value).orElse(""),
                        "the source does not say how many people it is for, so that the whole counts as one serving");
                places.put("servings", inferred());
            }
            return read.servings().map(Found::value).orElse(1);
        }

        private Optional<String> word(String path, Found<String> found) {
            var word = folded(found.value());
            if (word.isPresent()) {
                places.put(path, found.provenance());
            } else {
                setAside(found.value(), "it is no word for a " + path);
            }
            return word;
        }

        private static Optional<String> folded(String text) {
            var word = NOT_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-+|-+$", "");
            boolean fits = !word.isEmpty()
                    && word.length() <= LONGEST_WORD
                    && word.matches("[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+)*");
            return fits ? Optional.of(word) : Optional.empty();
        }

        private List<String> tags() {
            var tags = new LinkedHashSet<String>();
            for (var tag : read.tags()) {
                var word = folded(tag.value());
                if (word.isEmpty() || tags.size() == MOST_TAGS) {
                    setAside(tag.value(), word.isEmpty() ? "it is no word for a tag" : "there are tags enough");
                } else if (tags.add(word.get())) {
                    places.put("tags[" + (tags.size() - 1) + "]", tag.provenance());
                }
            }
            return List.copyOf(tags);
        }

        /** The address that a page names as its own counts; else the one where it was found. */
        private Optional<RecipeSource> source() {
            var said = read.url().map(Found::value).filter(Taking::isAddress);
            var url = said.or(() -> page.filter(Taking::isAddress));
            var author = read.author().map(Found::value).filter(Taking::fits);
            var licence = read.licence().map(Found::value).filter(Taking::fits);
            if (url.isEmpty() && author.isEmpty() && licence.isEmpty()) {
                return Optional.empty();
            }
            if (said.isPresent()) {
                place("source.url", read.url());
            } else if (url.isPresent()) {
                places.put("source.url", inferred());
            }
            author.ifPresent(_ -> place("source.author", read.author()));
            licence.ifPresent(_ -> place("source.licence", read.licence()));
            return Optional.of(new RecipeSource(url, author, licence));
        }

        private static boolean fits(String text) {
            return !text.isBlank() && text.length() <= LONGEST_SOURCE;
        }

        private static boolean isAddress(String text) {
            return fits(text) && (text.startsWith("https://") || text.startsWith("http://"));
        }

        private List<IngredientLine> lines() {
            var lines = new ArrayList<IngredientLine>();
            for (var line : read.ingredients()) {
                if (lines.size() == MOST_PARTS) {
                    setAside(line.text(), "a recipe has at most " + MOST_PARTS + " ingredients");
                } else {
                    places.put("ingredients[" + lines.size() + "]", line.provenance());
                    lines.add(new IngredientLine(
                            line.text(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            line.group(),
                            false,
                            Optional.empty(),
                            Optional.empty()));
                }
            }
            return lines;
        }

        private List<Step> steps() {
            var steps = new ArrayList<Step>();
            var headings = new LinkedHashSet<String>();
            for (var step : read.steps()) {
                step.group().filter(headings::add).ifPresent(heading -> setAside(heading,
                        "steps have no headings here"));
                if (steps.size() == MOST_PARTS) {
                    setAside(step.text(), "a recipe has at most " + MOST_PARTS + " steps");
                } else {
                    places.put("steps[" + steps.size() + "]", step.provenance());
                    steps.add(new Step(
                            step.text(), step.durationSeconds(), Optional.empty(), Optional.empty(), List.of()));
                }
            }
            return steps;
        }

        private void place(String path, Optional<? extends Found<?>> found) {
            found.ifPresent(it -> places.put(path, it.provenance()));
        }
    }
}
