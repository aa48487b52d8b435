package dev.galley.domain.recipe.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Figures and facts that stand in a line of their own: {@code Prep time: 10 min}, {@code Serves 4}, {@code Für 4 Personen}. */
enum Label {
    YIELD("serves|servings|serving|yield|yields|makes|serving size|portions|portion|recipe yield|quantity|feeds|amount|portionen|"
            + "portionsgrosse|ergibt|menge|personen|personnes|nombre de personnes|pour|parts|porciones|raciones|para|rinde|"
            + "porcoes|rendimento|rende|serve|porzioni|dosi per|persone|personer|portioner|antal portioner|porcje|liczba porcji|"
            + "порции|порций|количество порций|annosta|fur|voor|人数|份量|分量|人分|인분|порций|numero de porciones|pessoas|comensales"), PREP(
                    "prep time|prep|preparation time|preparation|active time|hands-on time|hands on time|active|arbeitszeit|vorbereitungszeit|"
                            + "vorbereitung|zubereitungszeit|temps de preparation|tiempo de preparacion|preparacion|tempo de preparo|preparo|tempo de preparacao|"
                            + "preparazione|tempo di preparazione|voorbereiding|voorbereidingstijd|forberedelse|czas przygotowania|下準備|准备时间|準備時間|время подготовки"), COOK(
                                    "cook time|cooking time|cook|cooking|bake time|baking time|kochzeit|backzeit|koch-/backzeit|garzeit|cuisson|temps de cuisson|tiempo de coccion|"
                                            + "coccion|tempo de cozimento|cozimento|cottura|tempo di cottura|kooktijd|bereidingstijd|koketid|czas gotowania|調理時間|烹饪时间|加热时间|время готовки"), REST(
                                                    "rest time|resting time|rest|chill time|chilling time|rise time|rising time|inactive time|inactive|additional time|marinating time|marinate time|cooling time|ruhezeit|"
                                                            + "kuhlzeit|gehzeit|wartezeit|repos|temps de repos|tiempo de reposo|reposo|tempo de descanso|descanso|riposo|wachttijd|寝かせ時間|静置时间"), TOTAL(
                                                                    "total time|total|time|ready in|time required|duration|gesamtzeit|dauer|temps total|duree|tiempo total|tiempo|tempo total|tempo|tempo totale|"
                                                                            + "totale tijd|tid|czas|所要時間|总时间|時間|время|время приготовления"), AUTHOR(
                                                                                    "author|by|recipe by|submitted by|posted by|contributed by|rezept von|autor|auteur|autore|von|recipe from|写真と文|作者"), SOURCE(
                                                                                            "source|url|link|source url|quelle|fuente|fonte|original recipe|adapted from|website|来源"), CATEGORY(
                                                                                                    "category|categories|course|type|dish type|kategorie|gang|categorie|categoria|分类"), CUISINE(
                                                                                                            "cuisine|kuche|cocina|cozinha|cucina|cuisine type|菜系"), TAGS(
                                                                                                                    "tags|keywords|tag|schlagworte|etiquetas|mots-cles"), DESCRIPTION(
                                                                                                                            "description|beschreibung|descripcion|descricao"), LANGUAGE(
                                                                                                                                    "language|lang"), LICENCE(
                                                                                                                                            "license|licence|lizenz|copyright"), IMAGE(
                                                                                                                                                    "image|picture|photo|cover|thumbnail");

    private static final int LONGEST_WORD = 40;
    private static final Map<String, Label> BY_WORD = new HashMap<>();

    static {
        for (var label : values()) {
            for (var word : label.words.split("\\|", -1)) {
                BY_WORD.put(Section.folded(word), label);
            }
        }
    }

    private final String words;

    Label(String words) {
        this.words = words;
    }

    /** @param whole what the line says, its label included where the label belongs to it: {@code Serves 4} */
    record Said(Label label, String value, String whole) {}

    static Optional<Label> named(String word) {
        return Optional.ofNullable(BY_WORD.get(Section.folded(word.replace('_', ' '))));
    }

    /** Only lines that cannot be anything else: a label with a value behind a colon, or one of a few with a number. */
    static Optional<Said> in(String line) {
        int colon = colon(line);
        if (colon > 0 && colon <= LONGEST_WORD) {
            var label = named(line.substring(0, colon));
            var value = line.substring(colon + 1).strip();
            if (label.isPresent() && !value.isEmpty() && label.get().takes(value)) {
                return Optional.of(new Said(label.get(), value, label.get() == YIELD ? line : value));
            }
            return Optional.empty();
        }
        return line.length() <= 60 ? numbered(line) : Optional.empty();
    }

    private static int colon(String line) {
        int ascii = line.indexOf(':');
        int wide = line.indexOf('：');
        return ascii < 0 ? wide : wide < 0 ? ascii : Math.min(ascii, wide);
    }

    /** {@code Serves 4}, {@code Makes about 24 cookies}, {@code 4 servings}, {@code Prep 10 min}, {@code 2人分}. */
    private static Optional<Said> numbered(String line) {
        int digit = 0;
        while (digit < line.length() && !Figures.startsNumber(line, digit)) {
            digit++;
        }
        if (digit == line.length()) {
            return Optional.empty();
        }
        var before = Section.folded(line.substring(0, digit))
                .replaceAll("( about| approximately| approx| ca| circa| around| up to)$", "");
        var label = Optional.ofNullable(BY_WORD.get(before));
        if (label.isPresent()) {
            boolean time = label.get().isTime();
            boolean fits = time ? Durations.minutes(line.substring(digit)).isPresent() : label.get() == YIELD;
            // "para 4 personas" is told, "para 2 minutos" is a step
            fits &= time || (line.split(" ").length <= 6 && Yields.servings(line).isPresent());
            return fits
                    ? Optional.of(new Said(label.get(), line.substring(digit), time ? line.substring(digit) : line))
                    : Optional.empty();
        }
        if (before.isEmpty()) {
            var number = Figures.at(line, digit);
            var rest = Section.folded(line.substring(number.end()).replaceAll("^\\s*[-–]\\s*\\d+", ""));
            var word = line.substring(number.end()).replaceAll("^\\s*[-–]?\\s*\\d*\\s*", "").toLowerCase(
                    java.util.Locale.ROOT);
            boolean helpings = rest.indexOf(' ') < 0 && (Yields.isHelping(word) || rest.equals("人分") || rest.equals(
                    "人份")
                    || rest.equals(Section.folded("인분")));
            return helpings ? Optional.of(new Said(YIELD, line, line)) : Optional.empty();
        }
        return Optional.empty();
    }

    boolean isTime() {
        return this == PREP || this == COOK || this == REST || this == TOTAL;
    }

    private boolean takes(String value) {
        if (isTime()) {
            return value.length() <= 60 && Durations.minutes(value).isPresent();
        }
        return this != YIELD || (value.length() <= 60 && value.chars().anyMatch(Character::isLetterOrDigit));
    }

    void tell(Said said, Provenance place, Gathering into) {
        switch (this) {
            case YIELD -> {
                into.yields(said.whole, place);
                into.servings(said.value, place.inferred());
            }
            case PREP -> into.prep(said.value, place);
            case COOK -> into.cook(said.value, place);
            case REST -> into.rest(said.value, place);
            case TOTAL -> into.total(said.value, place);
            case AUTHOR -> into.author(said.value, place);
            case SOURCE -> {
                if (Gathering.address(said.value).isPresent()) {
                    into.url(said.value, place);
                } else {
                    into.author(said.value, place);
                }
            }
            case CATEGORY -> {
                for (var part : said.value.split("[,;，、]", -1)) {
                    into.category(part, place);
                }
            }
            case CUISINE -> into.cuisine(said.value, place);
            case TAGS -> into.tags(said.value, place);
            case DESCRIPTION -> into.description(said.value, place);
            case LANGUAGE -> into.language(said.value, place);
            case LICENCE -> into.licence(said.value, place);
            case IMAGE -> into.image(said.value, place);
        }
    }
}
