package dev.galley.ai.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ai.llm.ReplyReader.Read;
import dev.galley.ai.meal.DishReply;
import dev.galley.domain.meal.analysis.SeenDish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {
    private final ReplyReader reader = new ReplyReader();

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e999", "1e-999", "99999999999999999999999999", "1e999999999", "-0", "NaN",
            "Infinity", "\"1e5\"", "\"Infinity\"", "\"9\"", "1e2147483648", "0.1e-2147483649", "[1]", "{}", "null",
            "true",
            "\"\\ud800\""})
    void no_number_of_a_model_is_more_than_an_answer_that_cannot_be_used(String number) {
        var said = """
                {"dishName": "Soup", "confidence": 0.5, "items": [{"name": "soup", "quantity": 1, "unit": "bowl",
                 "grams": %1$s, "gramsMin": %1$s, "gramsMax": %1$s, "calories": %1$s, "proteinGrams": %1$s,
                 "carbsGrams": 1, "fatGrams": 1, "confidence": %1$s}]}""".formatted(number);
        var read = reader.read(DishReply.SHAPE, ScriptedModel.reply(said));
        if (read instanceof Read.Value<SeenDish>(var dish, var json, _)) {
            assertThat(dish.items()).allSatisfy(item -> assertThat(item.grams().max()).isLessThanOrEqualTo(5_000));
            assertThat(reader.again(DishReply.SHAPE, json)).isInstanceOf(Read.Value.class);
        }
    }

    @Test
    void a_reader_that_stumbles_over_a_reply_costs_the_reply_and_not_the_question() {
        ReplyShape<String> shape = ReplyShape.of("any", "{\"type\": \"object\"}", reply -> {
            throw new ArithmeticException("of " + reply);
        });
        assertThat(reader.read(shape, ScriptedModel.reply("{\"secret\": 1}"))).isInstanceOfSatisfying(Read.Bad.class,
                bad -> assertThat(bad.correction()).isEqualTo("Your answer could not be read."));
    }
}
