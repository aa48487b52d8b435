package dev.galley.domain.recipe.reading;

import static dev.galley.domain.recipe.reading.ReadingFailure.NO_RECIPE_FOUND;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the parts of one recipe while a reader goes through its source. It takes only plain text that stands in the source,
 * keeps the lengths and numbers that a recipe may have, and sets the rest aside with the reason.
 */
public final class Gathering {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_STEP = 4_000;
    private static final int LONGEST_WORD = 200;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int MOST_PARTS = 100;
    private static final int MOST_TAGS = 30;
    private static final int MOST_IMAGES = 20;
    private static final int MOST_NOTES = 50;
    private static final int MOST_SET_ASIDE = 100;
    private static final String NOT_THERE = "The source does not say this in these words.";

    private Optional<Found<String>> name = Optional.empty();
    private Optional<Found<String>> description = Optional.empty();
    private Optional<Found<String>> yields = Optional.empty();
    private Optional<Found<Integer>> servings = Optional.empty();
    private final TimesRead times = new TimesRead();
    private Optional<Found<String>> category = Optional.empty();
    private Optional<Found<String>> cuisine = Optional.empty();
    private Optional<Found<String>> language = Optional.empty();
    private Optional<Found<String>> author = Optional.empty();
    private Optional<Found<String>> url = Optional.empty();
    private Optional<Found<String>> licence = Optional.empty();
    private final List<Found<String>> tags = new ArrayList<>();
    private final List<Found<String>> images = new ArrayList<>();
    private final List<String> pictures = new ArrayList<>();
    private final List<ReadRecipe.Line> ingredients = new ArrayList<>();
    private final List<ReadRecipe.Step> steps = new ArrayList<>();
    private final List<Found<String>> notes = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private int leftOut;
    private final Set<String> tagsSeen = new HashSet<>();

    /** @param raw as the source has it; the first name counts, and a longer one than a recipe may have is cut at a word */
    public Gathering name(String raw, Provenance place) {
        if (name.isEmpty()) {
            name = part(raw, LONGEST_NAME, place);
        }
        return this;
    }

    public boolean hasName() {
        return name.isPresent();
    }

    public boolean hasIngredients() {
        return !ingredients.isEmpty();
    }

    public boolean hasSteps() {
        return !steps.isEmpty();
    }

    public Gathering description(String raw, Provenance place) {
        if (description.isEmpty()) {
            description = grounded(PlainText.lines(raw), raw).map(text -> new Found<>(
                    shortened(text, LONGEST_DESCRIPTION, "A description has at most 4000 characters."), place));
        }
        return this;
    }

    /** @param raw what is made: the servings follow from it */
    public Gathering yields(String raw, Provenance place) {
        if (yields.isEmpty()) {
            yields = part(raw, LONGEST_WORD, place);
        }
        return servings(raw, place);
    }

    /** @param raw a number that stands there as such, or a text that one is inferred from */
    public Gathering servings(String raw, Provenance place) {
        if (servings.isEmpty()) {
            var text = PlainText.line(raw);
            boolean plain = !text.isEmpty() && text.length() < 4 && text.chars().allMatch(Character::isDigit);
            servings = Yields.servings(text).map(count -> new Found<>(count, plain ? place : place.inferred()));
        }
        return this;
    }

    public Gathering prep(String raw, Provenance place) {
        return time(TimesRead.Kind.PREP, raw, place);
    }

    public Gathering cook(String raw, Provenance place) {
        return time(TimesRead.Kind.COOK, raw, place);
    }

    public Gathering rest(String raw, Provenance place) {
        return time(TimesRead.Kind.REST, raw, place);
    }

    public Gathering total(String raw, Provenance place) {
        return time(TimesRead.Kind.TOTAL, raw, place);
    }

    /** A time that cannot be read is set aside; a zero says nothing unless the source tells another time. */
    private Gathering time(TimesRead.Kind kind, String raw, Provenance place) {
        var text = PlainText.line(raw);
        if (!text.isEmpty()) {
            var minutes = Durations.minutes(text);
            minutes.ifPresentOrElse(
                    it -> times.add(kind, new Found<>(it, place)),
                    () -> setAside(kind.label() + ": " + text, "This time was not understood."));
        }
        return this;
    }

    /** The first is the category, what comes after it are tags. */
    public Gathering category(String raw, Provenance place) {
        if (category.isPresent()) {
            return category.get().value().equalsIgnoreCase(PlainText.line(raw)) ? this : tag(raw, place);
        }
        category = part(raw, LONGEST_WORD, place);
        return this;
    }

    public Gathering cuisine(String raw, Provenance place) {
        if (cuisine.isPresent()) {
            return cuisine.get().value().equalsIgnoreCase(PlainText.line(raw)) ? this : tag(raw, place);
        }
        cuisine = part(raw, LONGEST_WORD, place);
        return this;
    }

    public Gathering tag(String raw, Provenance place) {
        part(raw, LONGEST_WORD, place).ifPresent(found -> {
            if (tagsSeen.add(found.value().toLowerCase(java.util.Locale.ROOT))) {
                if (tags.size() < MOST_TAGS) {
                    tags.add(found);
                } else {
                    setAside(found.value(), "A recipe has at most 30 tags.");
                }
            }
        });
        return this;
    }

    /** Several tags, separated by commas or semicolons. */
    public Gathering tags(String raw, Provenance place) {
        for (var tag : PlainText.line(raw).split("[,;，、]", -1)) {
            tag(tag, place);
        }
        return this;
    }

    /** @param raw a tag such as {@code de-AT}; anything else is passed over */
    public Gathering language(String raw, Provenance place) {
        var tag = raw.strip().replace('_', '-');
        if (language.isEmpty() && tag.length() <= 20 && tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            language = Optional.of(new Found<>(tag, place));
        }
        return this;
    }

    public Gathering author(String raw, Provenance place) {
        if (author.isEmpty()) {
            author = part(raw, LONGEST_WORD, place);
        }
        return this;
    }

    /** @param raw passed over unless it is http or https */
    public Gathering url(String raw, Provenance place) {
        if (url.isEmpty()) {
            url = address(raw).map(it -> new Found<>(it, place));
        }
        return this;
    }

    public Gathering licence(String raw, Provenance place) {
        if (licence.isEmpty()) {
            licence = part(raw, LONGEST_WORD, place);
        }
        return this;
    }

    /** @param raw set aside unless it is http or https */
    public Gathering image(String raw, Provenance place) {
        var address = address(raw);
        if (address.isPresent() && images.size() < MOST_IMAGES) {
            if (images.stream().noneMatch(image -> image.value().equals(address.get()))) {
                images.add(new Found<>(address.get(), place));
            }
        } else if (address.isEmpty() && !raw.isBlank()) {
            setAside(raw, "An image needs an address that begins with http:// or https://.");
        }
        return this;
    }

    /** As {@link #image}, where there is no other. */
    public Gathering fallbackImage(String raw, Provenance place) {
        return images.isEmpty() ? image(raw, place) : this;
    }

    /** @param entry the name of an entry of the archive */
    public Gathering picture(String entry) {
        if (pictures.size() < MOST_IMAGES) {
            pictures.add(entry);
        }
        return this;
    }

    public Gathering ingredient(String raw, Optional<String> group, Provenance place) {
        var text = PlainText.line(raw);
        if (text.isEmpty()) {
            return this;
        }
        if (text.length() > LONGEST_LINE) {
            setAside(text, "An ingredient has at most 500 characters.");
        } else if (ingredients.size() >= MOST_PARTS) {
            setAside(text, "A recipe has at most 100 ingredients.");
        } else {
            grounded(text, raw).ifPresent(it -> ingredients.add(new ReadRecipe.Line(it, heading(group), place)));
        }
        return this;
    }

    public Gathering step(String raw, Optional<String> group, Provenance place) {
        return step(raw, group, Optional.empty(), place);
    }

    /** @param duration passed over if it cannot be read */
    public Gathering step(String raw, Optional<String> group, Optional<String> duration, Provenance place) {
        var text = grounded(PlainText.lines(raw).replace('\n', ' '), raw);
        if (text.isEmpty()) {
            return this;
        }
        var seconds = duration.flatMap(Durations::seconds).filter(it -> it > 0);
        for (var piece : Cuts.pieces(text.get(), LONGEST_STEP)) {
            if (steps.size() < MOST_PARTS) {
                steps.add(new ReadRecipe.Step(piece, heading(group), seconds, place));
            } else {
                setAside(piece, "A recipe has at most 100 steps.");
            }
        }
        return this;
    }

    public Gathering note(String raw, Provenance place) {
        var text = PlainText.lines(raw);
        if (notes.size() < MOST_NOTES) {
            grounded(text, raw).ifPresent(it -> notes.add(new Found<>(shortened(it, LONGEST_STEP,
                    "A note has at most 4000 characters."), place)));
        } else {
            setAside(text, "A recipe has at most 50 notes.");
        }
        return this;
    }

    public Gathering setAside(String raw, String why) {
        var text = PlainText.line(raw.length() > 8 * SetAside.LONGEST ? raw.substring(0, 8 * SetAside.LONGEST) : raw);
        if (!text.isEmpty() && setAside.size() < MOST_SET_ASIDE) {
            setAside.add(new SetAside(Cuts.at(text, SetAside.LONGEST), why));
        } else if (!text.isEmpty()) {
            leftOut++;
        }
        return this;
    }

    /** @throws dev.galley.domain.kernel.Refused with {@code NO_RECIPE_FOUND} without ingredients and steps, or a name */
    public ReadRecipe finish() {
        if (ingredients.isEmpty() && steps.isEmpty()) {
            throw NO_RECIPE_FOUND.because("no recipe was found: there are neither ingredients nor steps");
        }
        var title = name.or(this::nameFromIngredients)
                .orElseThrow(() -> NO_RECIPE_FOUND.because("no recipe was found: there is no name"));
        times.conclude();
        return new ReadRecipe(
                title,
                description.filter(it -> !it.value().equals(title.value())),
                yields,
                servings,
                times.of(TimesRead.Kind.PREP),
                times.of(TimesRead.Kind.COOK),
                times.of(TimesRead.Kind.REST),
                times.of(TimesRead.Kind.TOTAL),
                category,
                cuisine,
                tags,
                language,
                author,
                url,
                licence,
                images,
                pictures,
                ingredients,
                steps,
                notes,
                allSetAside());
    }

    /** The last one says how many there are besides. */
    private List<SetAside> allSetAside() {
        var all = new ArrayList<>(setAside);
        if (leftOut > 0) {
            all.add(new SetAside("… and " + leftOut + " more", "Only the first " + MOST_SET_ASIDE
                    + " texts that were set aside are told."));
        }
        return all;
    }

    /** A recipe that nobody named is called by what goes into it. */
    private Optional<Found<String>> nameFromIngredients() {
        return ingredients.stream().findFirst().map(first -> new Found<>(
                Cuts.at(
                        String.join(", ", ingredients.stream().limit(3).map(ReadRecipe.Line::text).toList()),
                        LONGEST_NAME),
                first.provenance().inferred()));
    }

    private Optional<Found<String>> part(String raw, int longest, Provenance place) {
        return grounded(PlainText.line(raw), raw)
                .map(text -> new Found<>(shortened(text, longest, "This is longer than it may be here."), place));
    }

    private Optional<String> grounded(String text, String raw) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        // What is the very same needs no proof, and most of what there is, is.
        boolean same = raw.length() >= text.length() && raw.strip().equals(text);
        if (same || Grounding.scattered(PlainText.decoded(PlainText.decoded(raw)), text)) {
            return Optional.of(text);
        }
        setAside(text, NOT_THERE);
        return Optional.empty();
    }

    private static Optional<String> heading(Optional<String> group) {
        return group.map(PlainText::line).filter(it -> !it.isEmpty()).map(it -> Cuts.at(it, LONGEST_WORD));
    }

    private String shortened(String text, int longest, String why) {
        if (text.length() <= longest) {
            return text;
        }
        var kept = Cuts.at(text, longest);
        setAside(text.substring(kept.length()), why);
        return kept;
    }

    /** http or https, without spaces, and not longer than an address may be. */
    static Optional<String> address(String raw) {
        var text = PlainText.decoded(raw).strip();
        if (text.startsWith("//")) {
            text = "https:" + text;
        }
        boolean web = text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
        boolean clean = text.length() <= LONGEST_ADDRESS && text.length() > 8
                && text.chars().noneMatch(c -> c <= ' ' || c == 0x7f || c == '<' || c == '>' || c == '"');
        return web && clean ? Optional.of(text) : Optional.empty();
    }
}
