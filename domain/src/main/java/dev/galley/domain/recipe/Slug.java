package dev.galley.domain.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A recipe's name in its address: {@code borshch-ukrainian-beetroot}. 1 to 120 small letters, digits and single hyphens. */
public record Slug(String value) {
    private static final int LONGEST = 120;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** Words that stand where a slug stands in an address. */
    private static final Set<String> TAKEN = Set.of("search", "autocomplete", "sync", "import", "imports", "export");

    public Slug {
        if (value.length() > LONGEST || !FORM.matcher(value).matches() || TAKEN.contains(value)) {
            var wrong = "must have 1 to " + LONGEST
                    + " small letters, digits and single hyphens, and be no word of the API";
            throw VALIDATION_ERROR.because("slug " + wrong, Map.of("slug", wrong));
        }
    }

    /** The slug that this text is, if it is one. */
    public static Optional<Slug> of(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches() && !TAKEN.contains(text)
                ? Optional.of(new Slug(text))
                : Optional.empty();
    }

    /** Makes one of a name: {@code Crème brûlée!} is {@code creme-brulee}. A name without Latin letters has none. */
    public static Optional<Slug> from(String name) {
        var ascii = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = ascii.substring(0, Math.min(ascii.length(), LONGEST)).replaceAll("^-|-$", "");
        return of(cut);
    }
}
