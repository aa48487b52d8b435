package dev.galley.domain.food.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.galley.domain.kernel.Language;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold for every text whatsoever. Texts are made from a seed that a failure prints. */
class AnyTextTest {
    private static final List<Language> LANGUAGES = List.of(Language.values());
    private static final int TEXTS = 15_000;
    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final String ODD = "()[]{}/-–—~,.;:½¼1234567890 \u0000\uD83C\uDF45\uD800\uDC00x×*%+=&or and to of about a half"
            + " 大さじ小半分之的した個（）適量一二三 \t\n'’\u0301\u00AD\u202E\u200B\uFEFF\"″°";
    private static final List<String> PATTERNS = List.of(
            "very ", "finely chopped and ", "and ", "or ", "large, ", "(", ")(", "()", "1 (", "1/", "½", "1 x ", "2-",
            "small or 2 ", "plus 1 tbsp ", "1 g ", "( g) ", "for ", "cut ", "such as ", "大さじ", "1個", "（", "半", "1、",
            ",",
            " - ", "a ", "1 cup or ", "1.1.", "1,1,", "9", "\u0000", "\uD800", "\uDC00", "l'", "d'", "boneless, ");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_text_is_refused_and_no_word_is_lost(long seed) {
        var random = new SplittableRandom(seed);
        var lines = LabelledLines.own();
        for (int i = 0; i < TEXTS; i++) {
            var text = spoiled(lines, random);
            var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
            check(text, language, seed);
        }
    }

    private static String spoiled(List<Labelled> lines, SplittableRandom random) {
        var text = new StringBuilder(lines.get(random.nextInt(lines.size())).text());
        int changes = random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length() + 1);
            int length = random.nextInt(8);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, ODD.charAt(random.nextInt(ODD.length())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1));
                case 2 -> text.insert(at, lines.get(random.nextInt(lines.size())).text());
                default -> {
                    for (int k = 0; k < length; k++) {
                        text.insert(at, ODD.charAt(random.nextInt(ODD.length())));
                    }
                }
            }
        }
        return text.toString();
    }

    private static void check(String text, Language language, long seed) {
        try {
            var line = IngredientLines.parse(text, language);
            assertThat(line.text()).isEqualTo(text);
            assertThat(line.name().isBlank()).isEqualTo(text.isBlank());
            everyWordIsCovered(line);
            quantitiesAreSensible(line);
        } catch (RuntimeException | AssertionError e) {
            fail("seed %d, %s: %s".formatted(seed, language, text), e);
        }
    }

    private static void everyWordIsCovered(ParsedLine line) {
        var covered = new BitSet();
        for (var spans : line.spans().values()) {
            for (var span : spans) {
                assertThat(span.from()).isBetween(0, span.to() - 1);
                assertThat(span.to()).isLessThanOrEqualTo(line.text().length());
                covered.set(span.from(), span.to());
            }
        }
        for (int i = 0; i < line.text().length(); i++) {
            if (Markup.end(line.text(), i) > i) {
                covered.set(i, Markup.end(line.text(), i));
            }
            if (Character.isLetterOrDigit(line.text().charAt(i))) {
                assertThat(covered.get(i)).as("the character at %d", i).isTrue();
            }
        }
    }

    private static void quantitiesAreSensible(ParsedLine line) {
        for (var amount : line.amounts()) {
            amount.quantity().ifPresent(AnyTextTest::isSensible);
            amount.quantityMax().ifPresent(high -> assertThat(high).isGreaterThan(amount.quantity().orElseThrow()));
            assertThat(amount.quantity().isPresent() || amount.unit().isPresent()).isTrue();
        }
        if (!line.amounts().isEmpty()) {
            var first = line.amounts().getFirst();
            assertThat(line.quantity()).isEqualTo(first.quantity());
            assertThat(line.quantityMax()).isEqualTo(first.quantityMax());
            assertThat(line.unit()).isEqualTo(first.unit());
        }
    }

    private static void isSensible(BigDecimal quantity) {
        assertThat(quantity).isPositive().isLessThanOrEqualTo(MOST);
        assertThat(quantity.scale()).isBetween(0, 6);
    }

    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    @ParameterizedTest
    @EnumSource(Language.class)
    void patterns_without_end_come_to_an_end(Language language) {
        for (var pattern : PATTERNS) {
            for (var start : List.of("", "1 cup ", "2 ")) {
                var text = (start + pattern.repeat(IngredientLines.LONGEST)).substring(0, IngredientLines.LONGEST);
                check(text, language, 0);
            }
        }
    }

    @Test
    void a_text_too_long_for_a_line_is_its_own_name() {
        var text = "1 cup sugar ".repeat(10_000);
        var line = IngredientLines.parse(text, Language.EN);
        assertThat(line.name()).isEqualTo(text.strip());
        assertThat(line.confidence().overall()).isLessThan(0.5);
        assertThat(line.amounts()).isEmpty();
    }

    @Test
    void an_empty_text_has_nothing() {
        var line = IngredientLines.parse(" \n", Language.EN);
        assertThat(line.name()).isEmpty();
        assertThat(line.spans()).isEmpty();
    }

    @Test
    void numbers_beyond_a_million_are_no_amounts() {
        assertThat(IngredientLines.parse("99999999999999999999 g flour", Language.EN).quantity()).isEmpty();
        assertThat(IngredientLines.parse("0 g flour", Language.EN).quantity()).isEmpty();
        assertThat(IngredientLines.parse("1000000 g flour", Language.EN).quantity()).contains(new BigDecimal(
                "1000000"));
    }
}
