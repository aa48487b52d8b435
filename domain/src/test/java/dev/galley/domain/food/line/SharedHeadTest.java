package dev.galley.domain.food.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Language;
import java.util.List;
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
        var shared = SharedHead.of(List.of(pieces.split("/", -1)), language).orElseThrow();
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
        assertThat(SharedHead.of(List.of(pieces.split("/", -1)), language)).isEmpty();
    }
}
