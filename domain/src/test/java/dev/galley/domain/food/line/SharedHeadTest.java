package dev.galley.domain.food.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Language;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedHeadTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | ham/cheese sandwich           | bread      | ham/cheese
            EN | a ham/cheese sandwich         | bread      | ham/cheese
            EN | egg sandwich                  | bread      | egg
            EN | sandwich/ham                  | bread      | ham
            EN | salt/vinegar crisps           | crisps     | salt/vinegar
            EN | leek/potato soup              | soup       | leek/potato
            EN | two ham/cheese sandwiches     | two servings of bread | two servings of ham/two servings of cheese
            DE | Schinken-Käse-Sandwich        | Weißbrot   | Schinken/Käse
            DE | Butterbrot                    | Weißbrot   | Butter
            ES | bocadillo de jamón/queso      | pan blanco | jamón/queso
            ES | helado de fresa/vainilla      | helado     | fresa/vainilla
            FR | sandwich au jambon/fromage    | pain blanc | jambon/fromage
            PT | sanduíche de presunto/queijo  | pão branco | presunto/queijo
            JA | ハム/チーズのサンドイッチ          | 食パン      | ハム/チーズ
            ZH | 火腿/奶酪三明治                 | 白面包      | 火腿/奶酪
            """)
    void what_stands_at_an_end_belongs_to_all(Language language, String pieces, String head, String fillings) {
        var shared = of(pieces, "and", language).orElseThrow();
        assertThat(shared.head()).isEqualTo(head);
        assertThat(String.join("/", shared.fillings())).isEqualTo(fillings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | fish/chips
            EN | eggs/toast
            EN | tomato soup
            EN | sandwich
            DE | Brot/Butter
            DE | Butter/Brot
            ES | pan/tomate
            """)
    void nothing_is_shared_where_nothing_is_named_so(Language language, String pieces) {
        assertThat(of(pieces, "and", language)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            EN | with | salmon/potato soup
            EN | ,    | ham/cheese pizza
            EN | and  | chicken/broccoli/tomato soup
            EN | and  | chicken/green beans/apple pie
            EN | with | strawberries/vanilla ice cream
            EN | ,    | salt/vinegar crisps
            ES | con  | sopa de pollo/arroz
            FR | et   | pizza/salade
            FR | avec | soupe/pain
            """)
    void a_list_is_no_name(Language language, String joint, String pieces) {
        assertThat(of(pieces, joint, language)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | 150 g ham/cheese sandwich
            EN | 80 g ham/cheese sandwich
            EN | half a ham/cheese sandwich
            EN | 2 slices of ham/cheese sandwich
            EN | 1.5 ham/cheese sandwiches
            DE | 150 g Schinken-Käse-Sandwich
            DE | zwei Butterbrote
            """)
    void of_a_part_or_a_weight_of_a_sandwich_nobody_knows_how_much_of_each_it_is(Language language, String pieces) {
        assertThat(of(pieces, "and", language).orElseThrow().kind()).isEqualTo(SharedHead.Kind.PART_OF_SANDWICH);
    }

    private static Optional<SharedHead> of(String pieces, String joint, Language language) {
        var parts = List.of(pieces.split("/", -1));
        return SharedHead.of(parts, Collections.nCopies(parts.size() - 1, joint), language);
    }
}
