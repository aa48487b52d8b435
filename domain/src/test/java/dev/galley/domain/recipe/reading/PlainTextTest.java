package dev.galley.domain.recipe.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
            "Best <b>Cake</b>~Best Cake",
            "Salt &amp; pepper~Salt & pepper",
            "Salt &amp;amp; pepper~Salt & pepper",
            "1&frac12; cups~1½ cups",
            "1&#189; tsp &#xe9;~1½ tsp é",
            "cr&egrave;me br&ucirc;l&eacute;e~crème brûlée",
            "&lt;b&gt;Cake&lt;/b&gt;~Cake",
            "cook < 5 min and > 2~cook < 5 min and > 2",
            "a <3 b~a <3 b",
            "<script>alert('x')</script>Soup~Soup",
            "<style>p{}</style><p>Soup</p>~Soup",
            "<a href='javascript:x' title='a>b'>Soup</a>~Soup",
            "<img src=x onerror=alert(1)>Soup~Soup",
            "Soup<!-- a > comment -->~Soup",
            "AT&T and R&D;~AT&T and R&D;",
            "&#0;&#x110000;&#xD800;x~x",
            "a\u200bb\u202ec~abc"
    })
    void markup_is_gone(String text, String plain) {
        assertThat(PlainText.line(text)).isEqualTo(plain);
    }

    @Test
    void items_paragraphs_and_breaks_are_lines() {
        assertThat(PlainText.lines(
                "<ol><li>Boil <b>water</b>.</li><li>Add\u00a0pasta.</li></ol>Eat.<br>\n\n<p> Rest. </p>"))
                .isEqualTo("Boil water.\nAdd pasta.\nEat.\nRest.");
    }

    @Test
    void broken_halves_of_characters_are_dropped() {
        assertThat(PlainText.line("a\ud83cb \ud83c\udf72")).isEqualTo("ab \ud83c\udf72");
    }
}
