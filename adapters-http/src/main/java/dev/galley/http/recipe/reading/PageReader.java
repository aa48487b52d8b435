package dev.galley.http.recipe.reading;

import static dev.galley.domain.recipe.reading.ReadingFailure.NO_RECIPE_FOUND;
import static dev.galley.domain.recipe.reading.ReadingFailure.PAGE_TOO_LARGE;

import dev.galley.domain.recipe.reading.Gathering;
import dev.galley.domain.recipe.reading.LinesReader;
import dev.galley.domain.recipe.reading.Provenance;
import dev.galley.domain.recipe.reading.Provenance.From;
import dev.galley.domain.recipe.reading.ReadRecipe;
import dev.galley.http.recipe.reading.LinkedData.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/**
 * Reads the recipe of a page: from JSON-LD, microdata, RDFa or h-recipe where the page has them, the fullest first and the
 * others for what it lacks; from its headings and lists otherwise.
 */
public final class PageReader {
    /** In characters. */
    public static final int LONGEST = 10_000_000;

    private static final Pattern SITE = Pattern.compile("\\Ahttps?://[^/?#]*");

    private final String html;
    private final PageOutline outline;
    private final Document head;
    /** What the page says of itself, by name. */
    private final Map<String, String> said = new HashMap<>();
    /** The head alone, as long as that is enough. */
    private Document page;
    private boolean placed;
    private final Optional<String> canonical;
    private final Optional<String> base;
    private final List<Candidate> candidates = new ArrayList<>();

    /** A recipe in structured data, and how much it says. */
    private record Candidate(SchemaOrgReader reader, Item item, int weight, String name) {}

    private PageReader(String html, Optional<String> baseUrl) {
        this.html = html;
        outline = PageOutline.of(html);
        head = Jsoup.parse(outline.head(), baseUrl.orElse(""));
        page = head;
        for (var meta : head.select("meta[content]")) {
            var content = meta.attr("content");
            if (!content.isBlank()) {
                said.putIfAbsent(meta.hasAttr("property") ? meta.attr("property") : meta.attr("name"), content);
            }
        }
        canonical = Optional.ofNullable(head.selectFirst("link[rel=canonical][href]")).map(it -> {
            var whole = it.absUrl("href");
            return whole.isEmpty() ? it.attr("href") : whole;
        });
        base = baseUrl.or(this::ownAddress);
    }

    /**
     * @param baseUrl where the page is, for addresses relative to it; a page that was pasted may say so itself
     * @throws dev.galley.domain.kernel.Refused with {@code NO_RECIPE_FOUND} or {@code PAGE_TOO_LARGE}
     */
    public static ReadRecipe read(String html, Optional<String> baseUrl) {
        if (html.length() > LONGEST) {
            throw PAGE_TOO_LARGE.because("a page has at most 10 million characters");
        }
        return new PageReader(html, baseUrl).read();
    }

    private Optional<String> ownAddress() {
        return canonical.or(() -> said("og:url")).filter(it -> it.startsWith("https://") || it.startsWith("http://"));
    }

    private Optional<String> said(String name) {
        return Optional.ofNullable(said.get(name));
    }

    /** A page, and not a whole site. */
    private static boolean isPage(String address) {
        return SITE.matcher(address).replaceFirst("").length() > 1;
    }

    private ReadRecipe read() {
        scripts();
        if (!isEnough()) {
            whole();
        }
        candidates.sort(Comparator.comparingInt(this::rank).reversed());
        var into = new Gathering();
        canonical.filter(PageReader::isPage).ifPresent(
                it -> into.url(it, Provenance.at(From.TEXT, "link[canonical]")));
        if (!candidates.isEmpty()) {
            var best = candidates.getFirst();
            best.reader.read(best.item, into);
            candidates.stream().skip(1).forEach(other -> addOrSetAside(best, other, into));
        }
        into.language(head.select("html").attr("lang"), Provenance.at(From.TEXT, "html[lang]"));
        if (!into.hasIngredients() || !into.hasSteps()) {
            visible(into);
        }
        if (!into.hasIngredients() && !into.hasSteps()) {
            throw NO_RECIPE_FOUND.because("no recipe was found on the page");
        }
        about(into);
        return into.finish();
    }

    /** Of several recipes that say as much, the one that the page is named after counts. */
    private int rank(Candidate candidate) {
        boolean named = candidates.size() > 1 && !candidate.name.isEmpty()
                && (said("og:title").orElse("") + "\n" + head.title() + "\n" + page.select("h1").text())
                        .toLowerCase(Locale.ROOT).contains(candidate.name.toLowerCase(Locale.ROOT));
        return 2 * candidate.weight + (named ? 3 : 0);
    }

    /** What another format says of the same recipe fills the gaps; another recipe is only named. */
    private static void addOrSetAside(Candidate best, Candidate other, Gathering into) {
        boolean same = other.name.isEmpty() || best.name.isEmpty() || other.name.equalsIgnoreCase(best.name);
        if (same && other.weight > 2) {
            other.reader.read(other.item, into);
        } else if (!same) {
            into.setAside(other.name, "The page names this recipe too.");
        }
    }

    private void scripts() {
        var scripts = outline.scripts();
        for (int number = 0; number < scripts.size(); number++) {
            var root = LooseJson.read(scripts.get(number));
            if (!root.isMissingNode()) {
                candidates(From.JSON_LD, root, scripts.size() == 1 ? "$" : "script[" + number + "]:$");
            }
        }
    }

    /** Whether the scripts tell one recipe in full, so that nothing in the body could add to it. */
    private boolean isEnough() {
        return !candidates.isEmpty()
                && !outline.linksLicence()
                && candidates.stream().allMatch(it -> it.name.equalsIgnoreCase(candidates.getFirst().name))
                && candidates.stream().anyMatch(it -> it.reader.isComplete(it.item));
    }

    /** The page's other formats, as far as its text has any of their words. */
    private void whole() {
        boolean microdata = html.contains("itemscope");
        boolean rdfa = html.contains("typeof");
        boolean classes = html.contains("h-recipe") || html.contains("hrecipe");
        placed = candidates.isEmpty() && !microdata && !rdfa && !classes; // it will be read line by line
        page = Jsoup.parse(html, base.orElse(""), Parser.htmlParser().setTrackPosition(placed));
        if (microdata) {
            candidates(From.MICRODATA, AttributeTree.of(page, AttributeTree.Dialect.MICRODATA), "$");
        }
        if (rdfa) {
            candidates(From.RDFA, AttributeTree.of(page, AttributeTree.Dialect.RDFA), "$");
        }
        if (classes) {
            candidates(From.HRECIPE, HRecipeTree.of(page), "$");
        }
    }

    private void candidates(From from, JsonNode root, String path) {
        var data = new LinkedData().add(root, path);
        var reader = new SchemaOrgReader(data, from, base);
        for (var item : data.recipes()) {
            var name = data.first(item, "name").map(SchemaOrgReader::text).map(
                    dev.galley.domain.recipe.reading.PlainText::line)
                    .orElse("");
            candidates.add(new Candidate(reader, item, reader.weight(item), name));
        }
    }

    /** The lines of the page under the headings of a recipe, with their places in the source. */
    private void visible(Gathering into) {
        if (!placed) {
            page = Jsoup.parse(html, base.orElse(""), Parser.htmlParser().setTrackPosition(true));
            placed = true;
        }
        var lines = PageLines.of(page);
        boolean had = into.hasIngredients() || into.hasSteps();
        var found = new Gathering();
        LinesReader.read(lines, had ? found : into, true);
        if (had && found.hasIngredients()) { // only what the structured data lacks
            var seen = found.name(head.title().isBlank() ? "page" : head.title(), Provenance.at(From.TEXT, "title"))
                    .finish();
            if (!into.hasIngredients()) {
                seen.ingredients().forEach(it -> into.ingredient(it.text(), it.group(), it.provenance()));
            }
            if (!into.hasSteps()) {
                seen.steps().forEach(it -> into.step(it.text(), it.group(), it.provenance()));
            }
        }
    }

    /** What the page says of itself, for what the recipe does not say. */
    private void about(Gathering into) {
        if (!into.hasName()) {
            var headings = page.select("h1");
            headings.stream().limit(headings.size() == 1 ? 1 : 0).forEach(
                    it -> into.name(it.text(), Provenance.at(From.TEXT, "h1")));
        }
        said("og:title").ifPresent(it -> into.name(it, Provenance.at(From.TEXT, "meta[og:title]")));
        into.name(head.title(), Provenance.at(From.TEXT, "title"));
        said("description").ifPresent(it -> into.description(it, Provenance.at(From.TEXT, "meta[description]")));
        said("author").ifPresent(it -> into.author(it, Provenance.at(From.TEXT, "meta[author]")));
        said("og:locale").ifPresent(it -> into.language(it, Provenance.at(From.TEXT, "meta[og:locale]")));
        ownAddress().ifPresent(it -> into.url(it, Provenance.at(From.TEXT, "link[canonical]")));
        said("og:image").ifPresent(it -> into.fallbackImage(
                SchemaOrgReader.absolute(base, it), Provenance.at(From.TEXT, "meta[og:image]")));
        var licence = outline.linksLicence() || outline.head().contains("license")
                ? page.selectFirst("link[rel=license][href], a[rel~=license][href]")
                : null;
        if (licence != null) {
            into.licence(licence.attr("href"), Provenance.at(From.TEXT, "rel=license"));
        }
    }
}
