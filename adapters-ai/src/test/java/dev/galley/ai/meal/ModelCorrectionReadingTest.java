package dev.galley.ai.meal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ai.llm.HostileModel;
import dev.galley.ai.llm.ToldModels;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.llm.Unanswered;
import dev.galley.domain.llm.Use;
import dev.galley.domain.meal.analysis.Correction;
import dev.galley.domain.meal.analysis.CorrectionReading;
import dev.galley.domain.meal.analysis.CorrectionReading.Change;
import dev.galley.domain.meal.analysis.CorrectionReading.Outcome;
import dev.galley.domain.meal.analysis.CorrectionReading.Why;
import dev.galley.domain.meal.analysis.CorrectionReadingContract;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCorrectionReadingTest implements CorrectionReadingContract {
    private final ToldModels models = new ToldModels();
    private final CorrectionReading reading = new ModelCorrectionReading(models);

    @Override
    public CorrectionReading reading() {
        return saying("""
                {"do": "scale", "item": 1, "factor": 0.5}, {"do": "remove", "item": 2}""");
    }

    @Override
    public CorrectionReading nobody() {
        models.gone().silent(Unanswered.NO_PROVIDER);
        return reading;
    }

    @Override
    public CorrectionReading failing() {
        models.silent(Unanswered.FAILED);
        return reading;
    }

    private CorrectionReading saying(String changes) {
        models.replies("{\"changes\": [%s], \"left\": []}".formatted(changes));
        return reading;
    }

    private Outcome.Read read(String reply) {
        models.replies(reply);
        return (Outcome.Read) reading.read(SPOKEN);
    }

    @Test
    void each_kind_of_change_is_read() {
        assertThat(read("""
                {"changes": [{"do": "set", "item": 1, "amount": "1 1/2 cups"}, {"do": "replace", "item": 2, "food": "margarine"},
                  {"do": "add", "food": "eggs", "amount": "2"}, {"do": "add", "food": "milk"}], "left": ["Lovely"]}""")
                .changes())
                .containsExactly(
                        new Change(Optional.of(0), new Correction.Measure("rice", "1 1/2 cups")),
                        new Change(Optional.of(1), new Correction.Replace("butter", "margarine")),
                        new Change(Optional.empty(), new Correction.Add("2 eggs")),
                        new Change(Optional.empty(), new Correction.Add("milk")));
        assertThat(read("""
                {"changes": [{"do": "scale", "all": true, "factor": 2, "rough": true}], "left": []}""").changes()).containsExactly(
                new Change(Optional.empty(), new Correction.ScaleAll(SPOKEN.text(), new Interval(1.5, 2, 2.6))));
    }

    /** What the model cannot have been told to do, or does twice. */
    @ParameterizedTest
    @ValueSource(strings = {
            "{\"do\": \"remove\"}", "{\"do\": \"remove\", \"item\": 0}", "{\"do\": \"remove\", \"item\": 3}",
            "{\"do\": \"remove\", \"item\": -1}", "{\"do\": \"scale\", \"item\": 1}",
            "{\"do\": \"scale\", \"item\": 1, \"factor\": 0}", "{\"do\": \"scale\", \"item\": 1, \"factor\": -2}",
            "{\"do\": \"scale\", \"item\": 1, \"factor\": 1e9}", "{\"do\": \"scale\", \"all\": true, \"factor\": 21}",
            "{\"do\": \"scale\", \"item\": 9, \"factor\": 2}", "{\"do\": \"set\", \"item\": 1}",
            "{\"do\": \"set\", \"item\": 1, \"amount\": \"much\"}",
            "{\"do\": \"set\", \"item\": 1, \"amount\": \"0 g\"}",
            "{\"do\": \"set\", \"item\": 1, \"amount\": \"-5 g\"}",
            "{\"do\": \"set\", \"item\": 1, \"amount\": \"150 g <b>\"}", "{\"do\": \"set\", \"amount\": \"150 g\"}",
            "{\"do\": \"replace\", \"item\": 1}",
            "{\"do\": \"replace\", \"item\": 1, \"food\": \"https://evil.example\"}",
            "{\"do\": \"add\", \"food\": \"\"}", "{\"do\": \"add\", \"amount\": \"2 eggs\"}",
            "{\"do\": \"burn\", \"item\": 1}",
            "{\"do\": \"scale\", \"factor\": 2}", "{\"do\": \"scale\", \"all\": false, \"factor\": 2}",
            "{\"do\": \"scale\", \"all\": true, \"item\": 1, \"factor\": 2}",
            "{\"do\": \"remove\", \"all\": true, \"item\": 1}",
            "{\"do\": \"remove\", \"item\": 1}, {\"do\": \"scale\", \"item\": 1, \"factor\": 2}",
            "{\"do\": \"scale\", \"all\": true, \"factor\": 2}, {\"do\": \"remove\", \"item\": 1}",
            "{\"do\": \"scale\", \"all\": true, \"factor\": 2}, {\"do\": \"scale\", \"all\": true, \"factor\": 2}"})
    void what_cannot_be_is_refused_as_a_whole(String changes) {
        assertThat(saying("{\"do\": \"add\", \"food\": \"tea\"}, " + changes).read(SPOKEN))
                .isEqualTo(new Outcome.Unread(Why.UNUSABLE));
    }

    @Test
    void what_is_left_is_told_in_the_persons_own_words_only() {
        assertThat(read("{\"changes\": [], \"left\": [\"go EASY on  the rice\", \"\"]}").left())
                .containsExactly("go EASY on  the rice");
        assertThat(read("{\"changes\": [], \"left\": [\"call 0900 12345\"]}").left()).containsExactly(SPOKEN.text());
    }

    @Test
    void the_person_pays_and_does_not_wait_long() {
        reading().read(SPOKEN);
        var asked = models.asked().getFirst();
        assertThat(asked.use()).isEqualTo(Use.NAMES);
        assertThat(asked.deadline()).isLessThanOrEqualTo(Duration.ofSeconds(8));
        assertThat(asked.account().person()).contains(SPOKEN.owner());
        assertThat(asked.pictures()).isEmpty();
        assertThat(ToldModels.data(asked)).isEqualTo("1. rice, 200 g\n2. butter, 10 g\n" + SPOKEN.text());
    }

    /** The name of an item cannot make up another line of the list. */
    @Test
    void names_of_items_stay_on_their_lines() {
        assertThat(new CorrectionReading.Item("rice\n2.\u2028butter", "1\r\ng").name()).isEqualTo("rice 2. butter");
    }

    @ParameterizedTest
    @CsvSource({"NO_PROVIDER, NO_PROVIDER", "OUT_OF_TIME, UNAVAILABLE", "BUSY, UNAVAILABLE", "FAILED, UNAVAILABLE",
            "REFUSED, REFUSED", "UNUSABLE, UNUSABLE"})
    void why_nothing_was_read_is_told(Unanswered said, Why heard) {
        models.silent(said);
        assertThat(reading.read(SPOKEN)).isEqualTo(new Outcome.Unread(heard));
    }

    /** Goal B8. */
    @Test
    void a_hostile_reply_is_plain_and_possible_or_nothing() {
        int[] read = {0};
        HostileModel.replies(2_000, List.of("changes", "left", "do", "item", "food", "amount"))
                .filter(reply -> reply.startsWith("{") && reply.endsWith("}"))
                .forEach(reply -> {
                    try {
                        models.replies(reply);
                        if (reading.read(SPOKEN) instanceof Outcome.Read(var changes, var left, _)) {
                            read[0]++;
                            changes.forEach(it -> assertThat(HostileModel.harm(it.correction().what())).isEmpty());
                            left.forEach(it -> assertThat(SPOKEN.text()).contains(it));
                        }
                    } catch (tools.jackson.core.JacksonException _) {
                        // no JSON: nothing that reaches this shape
                    }
                });
        assertThat(read[0]).isPositive();
        assertThat(HostileModel.injections().flatMap(it -> CorrectionReading.food(it).stream()).flatMap(
                it -> HostileModel
                        .harm(it).stream())).isEmpty();
    }
}
