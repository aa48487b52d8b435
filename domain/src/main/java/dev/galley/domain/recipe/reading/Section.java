package dev.galley.domain.recipe.reading;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of a recipe that headings announce, in the words of many languages. */
enum Section {
    INGREDIENTS(Map.ofEntries(
            Map.entry("en",
                    "ingredients|ingredient|ingredient list|you will need|you'll need|what you need|what you'll need|shopping list"),
            Map.entry("de", "zutaten|zutatenliste|zutat"), Map.entry("fr", "ingrédients|ingrédient|les ingrédients"),
            Map.entry("es", "ingredientes|ingrediente"), Map.entry("it", "ingredienti"), Map.entry("pt",
                    "ingredientes"),
            Map.entry("nl", "ingrediënten|benodigdheden"), Map.entry("sv", "ingredienser"), Map.entry("pl",
                    "składniki"),
            Map.entry("ru", "ингредиенты|состав"), Map.entry("cs", "ingredience|suroviny"), Map.entry("fi",
                    "ainekset|ainesosat"),
            Map.entry("tr", "malzemeler"), Map.entry("hu", "hozzávalók"), Map.entry("el", "υλικά|συστατικά"),
            Map.entry("ja", "材料|材料名"), Map.entry("zh", "材料|食材|原料|用料|主料|调料|配料|調料"), Map.entry("ko", "재료"),
            Map.entry("ro", "ingrediente"), Map.entry("he", "מצרכים|רכיבים"), Map.entry("ar", "المقادير|المكونات"),
            Map.entry("id", "bahan|bahan-bahan"), Map.entry("uk", "інгредієнти"))), STEPS(Map.ofEntries(
                    Map.entry("en",
                            "directions|direction|instructions|instruction|method|steps|preparation|procedure|how to make|preparation steps|cooking instructions|how to make it|the method|what to do"),
                    Map.entry("de",
                            "zubereitung|anleitung|zubereitungsschritte|arbeitsschritte|so geht's|so geht’s|schritte"),
                    Map.entry("fr",
                            "préparation|instructions|étapes|réalisation|recette|la recette|les étapes|marche à suivre"),
                    Map.entry("es",
                            "preparación|elaboración|instrucciones|pasos|modo de preparación|procedimiento|cómo se hace"),
                    Map.entry("it", "preparazione|procedimento|istruzioni|come si fa"),
                    Map.entry("pt",
                            "modo de preparo|preparo|preparação|modo de fazer|instruções|modo de preparação|como fazer|passos"),
                    Map.entry("nl", "bereiding|bereidingswijze|instructies|zo maak je het"), Map.entry("sv",
                            "gör så här|instruktioner|tillagning|så här gör du"),
                    Map.entry("pl", "przygotowanie|sposób przygotowania|wykonanie"), Map.entry("ru",
                            "приготовление|способ приготовления|рецепт"),
                    Map.entry("cs", "postup|příprava"), Map.entry("fi", "valmistus|ohje|valmistusohje"),
                    Map.entry("no", "fremgangsmåte|slik gjør du"), Map.entry("da", "fremgangsmåde|sådan gør du"),
                    Map.entry("tr", "hazırlanışı|yapılışı|tarif"), Map.entry("hu", "elkészítés|elkészítése"),
                    Map.entry("el", "εκτέλεση|οδηγίες"), Map.entry("ja", "作り方|手順|調理手順|作りかた|つくり方"),
                    Map.entry("zh", "做法|步骤|步驟|制作方法|烹饪步骤|作法"), Map.entry("ko", "만드는 법|조리법|만들기|조리순서"),
                    Map.entry("ro", "mod de preparare|preparare"), Map.entry("he", "אופן ההכנה|הוראות הכנה"),
                    Map.entry("ar", "طريقة التحضير|التحضير"), Map.entry("id", "cara membuat|langkah"), Map.entry("uk",
                            "приготування"))), NOTES(Map.of(
                                    "en",
                                    "notes|note|tips|tip|chef's notes|cook's notes|recipe notes|tips and tricks|hints|variations|storage|serving suggestions|additional notes",
                                    "de", "tipps|tipp|hinweise|hinweis|anmerkungen|notizen", "fr",
                                    "notes|astuces|astuce|conseils|remarques",
                                    "es", "notas|consejos|trucos|nota", "it", "note|consigli", "pt",
                                    "notas|dicas|observações|dica",
                                    "nl", "tips en notities|notities", "ja", "コツ|ポイント|メモ|コツ・ポイント", "zh",
                                    "小贴士|备注|提示|小技巧|貼士")), DESCRIPTION(Map.of("en",
                                            "description|about|about this recipe|introduction|summary", "de",
                                            "beschreibung", "fr", "description",
                                            "es", "descripción", "it", "descrizione", "pt", "descrição", "zh", "简介",
                                            "ja", "説明")), OTHER(Map.of(
                                                    "en",
                                                    "nutrition|nutrition facts|nutritional information|nutrition information|equipment|tools|utensils|dishes/utensils needed|comments|reviews|related recipes|you may also like|video|faq|references|credits|history|storage instructions|calories|more recipes|share|tags|categories|leave a comment|leave a reply|newsletter",
                                                    "de",
                                                    "nährwerte|kommentare|utensilien|ausrüstung|ähnliche rezepte|video|das könnte dich auch interessieren",
                                                    "fr",
                                                    "valeurs nutritionnelles|commentaires|matériel|ustensiles|vous aimerez aussi",
                                                    "es",
                                                    "información nutricional|comentarios|utensilios|recetas relacionadas",
                                                    "it", "valori nutrizionali|commenti", "pt",
                                                    "informação nutricional|comentários|utensílios|receitas relacionadas",
                                                    "ja", "栄養|コメント|関連レシピ", "zh", "营养|评论|厨具"));

    private static final int LONGEST = 80;
    /** {@code (for 4)} at the end. */
    private static final Pattern ASIDE = Pattern.compile("[(（\\[][^(（\\[)）\\]]*+[)）\\]]\\s*+[:：]?\\s*+$");

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of and Map.ofEntries
    private final Map<String, String> words;

    Section(Map<String, String> words) {
        this.words = words;
    }

    /**
     * What a heading announces.
     *
     * @param language of the word, where no other language has it
     * @param exact whether the heading says that and nothing else
     */
    record Announced(Section section, Optional<String> language, boolean exact) {}

    private record Entry(Section section, Optional<String> language) {}

    private static final Map<String, Entry> BY_WORD = new HashMap<>();

    static {
        for (var section : values()) {
            section.words.forEach((language, list) -> {
                for (var word : list.split("\\|", -1)) {
                    BY_WORD.merge(
                            folded(word),
                            new Entry(section, Optional.of(language)),
                            (before, _) -> new Entry(before.section, Optional.empty()));
                }
            });
        }
    }

    /** {@code Ingredients}, {@code Zutaten für 4 Personen:}, {@code Cooking Directions (90 min)}, {@code 材料(2人分)}. */
    static Optional<Announced> of(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        var text = folded(ASIDE.matcher(heading).replaceFirst(""));
        var whole = BY_WORD.get(text);
        if (whole != null) {
            return Optional.of(new Announced(whole.section, whole.language, true));
        }
        var words = text.split(" ");
        if (words.length > 7) {
            return Optional.empty();
        }
        for (int length = Math.min(4, words.length - 1); length >= 1; length--) { // it begins with it: "Zutaten für 4"
            var entry = BY_WORD.get(String.join(" ", java.util.Arrays.copyOfRange(words, 0, length)));
            if (entry != null) {
                return Optional.of(new Announced(entry.section, entry.language, false));
            }
        }
        for (int length = Math.min(3, words.length - 1); length >= 1; length--) { // or ends with it: "Cooking directions"
            var entry = BY_WORD.get(String.join(" ", java.util.Arrays.copyOfRange(words, words.length - length,
                    words.length)));
            if (entry != null) {
                return Optional.of(new Announced(entry.section, entry.language, false));
            }
        }
        return Optional.empty();
    }

    /** Small letters without accents and signs around. */
    static String folded(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replace('’', '\'');
        var out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '\'' || c == '-' || c == '/') {
                out.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && !out.isEmpty() && out.charAt(out.length()
                    - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }
}
