package dev.galley.domain.food.line;

import dev.galley.domain.kernel.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One dish that is named by what is in it: {@code ham and cheese sandwich}, {@code salt and vinegar crisps}, {@code
 * bocadillo de jamón y queso}. What stands at an end of it belongs to all that is told, so that it is no ham, and a cheese
 * sandwich. Whether it is meant so, the foods decide.
 *
 * @param head what it is: {@code crisps}; of a sandwich, the bread
 * @param kind what may be in it
 * @param end where it stands: the filling at that end is named together with it, {@code sopa de pollo}
 * @param fillings each by itself, in the order of the text
 */
public record SharedHead(String head, Kind kind, End end, List<String> fillings) {
    /** What a dish is, by what it may be named after. */
    public enum Kind {
        /** Bread, with what lies between: there are as many foods as it has parts. */
        SANDWICH,
        /** Crisps, after what they are flavoured with. */
        CRISPS,
        /** Bread, with what lies between, of which a weight or a part is told: nobody knows how much of each. */
        PART_OF_SANDWICH,
        /** Soup or pie, after what is in it; it may also be a course of its own, after another. */
        COURSE,
        /** Pizza, omelette or the like, after what is in it. */
        SAVOURY,
        /** Ice cream or a smoothie, after fruit and nuts. */
        SWEET
    }

    /** Where in the text the head stands. */
    public enum End {
        /** Before all fillings. */
        FIRST,
        /** Behind all fillings. */
        LAST
    }

    private record Form(Kind kind, Pattern pattern) {}

    private static final Map<Language, String> BREAD = Map.of(
            Language.EN, "bread",
            Language.DE, "Weißbrot",
            Language.ES, "pan blanco",
            Language.FR, "pain blanc",
            Language.PT, "pão branco",
            Language.JA, "食パン",
            Language.ZH, "白面包");
    /** Words at the end of the last filling. */
    private static final Map<Language, List<Form>> LAST = Map.of(
            Language.EN, List.of(
                    last(Kind.SANDWICH, "\\s+(sandwich(?:es)?|toasties?|sarnies?|paninis?)"),
                    last(Kind.CRISPS, "\\s+(crisps|(?:potato\\s+)?chips)"),
                    last(Kind.COURSE, "\\s+(soup|pie)"),
                    last(Kind.SAVOURY, "\\s+(pizza|omelette|omelet|quiche|risotto)"),
                    last(Kind.SWEET, "\\s+(ice[ -]cream|gelato|sorbet|smoothie|milkshake)")),
            Language.DE, List.of(last(Kind.SANDWICH, "(?<=\\p{L})-?(sandwich(?:es)?|brote?)")),
            Language.JA, List.of(last(Kind.SANDWICH, "(?:の)?(サンドイッチ|サンド)")),
            Language.ZH, List.of(last(Kind.SANDWICH, "(?:的)?(三明治)")));
    /** Words before the first filling. */
    private static final Map<Language, List<Form>> FIRST = Map.of(
            Language.EN, List.of(first(Kind.SANDWICH, "(sandwich|toastie|panini)")),
            Language.DE, List.of(first(Kind.SANDWICH, "(sandwich)")),
            Language.ES, List.of(
                    first(Kind.SANDWICH, "(bocadillo|bocata|s[áa]ndwich|emparedado)(?:\\s+(?:de|con))?"),
                    first(Kind.CRISPS, "(patatas fritas)\\s+(?:de|con|sabor)"),
                    first(Kind.COURSE, "(sopa|crema)\\s+de"),
                    first(Kind.SAVOURY, "(pizza|tortilla)\\s+de"),
                    first(Kind.SWEET, "(helado|batido|sorbete)\\s+de")),
            Language.FR, List.of(
                    first(Kind.SANDWICH, "(sandwich)(?:\\s+(?:de|au|aux|à la))?"),
                    first(Kind.COURSE, "(soupe|velouté)(?:\\s+(?:de|au|aux|à la))?"),
                    first(Kind.SAVOURY, "(pizza|omelette|quiche)(?:\\s+(?:de|au|aux|à la))?"),
                    first(Kind.SWEET, "(glace|sorbet)(?:\\s+(?:de|au|aux|à la))?")),
            Language.PT, List.of(
                    first(Kind.SANDWICH, "(sandu[íi]che|sandes|sande)(?:\\s+(?:de|com))?"),
                    first(Kind.COURSE, "(sopa)\\s+de"),
                    first(Kind.SAVOURY, "(pizza|omelete)\\s+de"),
                    first(Kind.SWEET, "(sorvete|gelado|batido|vitamina)\\s+de")));
    /** What by itself would be another food, or none: {@code crema} is cream. */
    private static final Map<String, String> PLAIN = Map.of("crema", "sopa", "velouté", "soupe", "tortilla",
            "omelette");
    private static final Set<String> AND = Set.of("and", "und", "et", "y", "e", "&", "と", "和", "跟", "及", "與", "与");
    /** {@code pizza au jambon} */
    private static final Set<String> TO_ITS_HEAD = Set.of("au", "aux");
    private static final Pattern ARTICLE = Pattern.compile(
            "^(?:an?|one|1|un|une|una|uno|um|uma|eine?|einen)\\s+", Pattern.CASE_INSENSITIVE);
    /** As many of one thing as of another, in the one language where it can be put so simply. */
    private static final Pattern NUMBER = Pattern.compile(
            "^(\\d{1,2}|two|three|four|five|six)\\s+(?=\\p{L})", Pattern.CASE_INSENSITIVE);

    public SharedHead {
        fillings = List.copyOf(fillings);
    }

    /**
     * @param pieces what is told in one breath, at least one
     * @param joints the words and commas between them, one fewer
     */
    static Optional<SharedHead> of(List<String> pieces, List<String> joints, Language language) {
        return Stream.concat(
                LAST.getOrDefault(language, List.of()).stream()
                        .map(form -> of(pieces, joints, language, form, End.LAST)),
                FIRST.getOrDefault(language, List.of()).stream()
                        .map(form -> of(pieces, joints, language, form, End.FIRST)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<SharedHead> of(
            List<String> pieces, List<String> joints, Language language, Form form, End end) {
        var line = IngredientLines.parse(pieces.getFirst(), language);
        var number = NUMBER.matcher(pieces.getFirst());
        boolean isCounted = language == Language.EN && line.unit().isEmpty() && number.find();
        var count = isCounted ? number.group(1) + " servings of " : "";
        var names = new ArrayList<>(pieces);
        names.set(0, isCounted
                ? pieces.getFirst().substring(number.end())
                : ARTICLE.matcher(pieces.getFirst()).replaceFirst(""));
        int place = end == End.LAST ? names.size() - 1 : 0;
        var found = form.pattern.matcher(names.get(place));
        if (!found.find()) {
            return Optional.empty();
        }
        names.set(place, found.replaceFirst("").strip());
        if (form.kind != Kind.SANDWICH && !isOneName(names.getFirst(), joints)) {
            return Optional.empty();
        }
        boolean isWhole = line.unit().isEmpty() && line.quantityMax().isEmpty()
                && (isCounted || line.quantity().filter(it -> it.compareTo(BigDecimal.ONE) != 0).isEmpty());
        var fillings = names.stream()
                .flatMap(name -> language == Language.DE ? Stream.of(name.split("-", -1)) : Stream.of(name))
                .filter(name -> !name.isBlank())
                .map(name -> count + name)
                .toList();
        var head = form.kind == Kind.SANDWICH
                ? count + Optional.ofNullable(BREAD.get(language)).orElseThrow()
                : plain(found.group(1));
        var kind = form.kind == Kind.SANDWICH && !isWhole ? Kind.PART_OF_SANDWICH : form.kind;
        return fillings.isEmpty() ? Optional.empty() : Optional.of(new SharedHead(head, kind, end, fillings));
    }

    /** Two that an "and" joins; in a list, and where something comes with it, each is eaten by itself. */
    private static boolean isOneName(String first, List<String> joints) {
        var rest = first.isEmpty() && !joints.isEmpty() && TO_ITS_HEAD.contains(joints.getFirst())
                ? joints.subList(1, joints.size())
                : joints;
        boolean isJoined = rest.size() == 1 && AND.contains(rest.getFirst());
        return first.isEmpty() ? rest.size() < joints.size() && (rest.isEmpty() || isJoined) : isJoined;
    }

    private static String plain(String head) {
        return PLAIN.getOrDefault(head.toLowerCase(Locale.ROOT), head);
    }

    private static Form last(Kind kind, String words) {
        return new Form(kind, Pattern.compile(words + "$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static Form first(Kind kind, String words) {
        return new Form(
                kind, Pattern.compile("^" + words + "(?:\\s+|$)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
