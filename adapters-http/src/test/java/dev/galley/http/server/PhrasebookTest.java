package dev.galley.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.KernelRefusal;
import dev.galley.domain.kernel.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasebookTest {
    @Test
    void english_stays_as_precise_as_it_is() {
        var problem = Problem.of(KernelRefusal.VALIDATION_ERROR.because("each day counts once", Map.of("a",
                "is required")));
        assertThat(problem.in(Language.EN)).isEqualTo(problem);
    }

    @Test
    void other_languages_have_a_sentence_for_the_code_and_words_for_the_fields() {
        var problem = Problem.of(KernelRefusal.VALIDATION_ERROR.because(
                "the request is not valid", Map.of("days[1].date", "must be a day like 2026-11-20", "name",
                        "must have 1 to 80 characters")));
        assertThat(problem.in(Language.DE)).isEqualTo(new Problem(
                400,
                "VALIDATION_ERROR",
                "Die Anfrage ist nicht gültig.",
                Map.of("days[1].date", "muss ein Tag wie 2026-11-20 sein", "name", "muss 1 bis 80 Zeichen haben"),
                Map.of()));
        assertThat(Problem.of(Rejected.notFound()).in(Language.JA).message()).isEqualTo("このパスには何もありません。");
        assertThat(Problem.of(Rejected.tooLarge(1_048_576)).in(Language.ES).message())
                .isEqualTo("Es demasiado grande. (a body may have at most 1048576 bytes)");
    }

    @Test
    void what_nobody_has_words_for_stays_english() {
        assertThat(Phrasebook.message("NEVER_HEARD_OF", "it is so", Language.FR)).isEqualTo("it is so");
        for (var said : new String[]{"is taken", "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "", "must be at most",
                "{most}"}) {
            assertThat(Phrasebook.detail(said, Language.FR)).isEqualTo(said);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            must be at most 3 values          | dürfen höchstens 3 Werte sein
            must be at most 3                 | darf höchstens 3 sein
            must be at most 92 days from from | darf höchstens 92 Tage nach from liegen
            must be a number                  | muss eine Zahl sein
            must be a number from 1 to 2.5    | muss eine Zahl von 1 bis 2.5 sein
            must not be before 1900-01-01     | darf nicht vor 1900-01-01 liegen
            must be one of breakfast, lunch   | muss eines davon sein: breakfast, lunch
            must be one of $1, {most}, \\      | muss eines davon sein: $1, {most}, \\
            is required                       | ist nötig
            """)
    void the_phrase_with_the_most_words_of_its_own_is_meant(String english, String german) {
        assertThat(Phrasebook.detail(english, Language.DE)).isEqualTo(german);
    }

    /** What a schema can complain of. */
    @ParameterizedTest
    @ValueSource(strings = {
            "enum ['a', 'b']", "minLength 1", "minLength 2", "maxLength 2", "pattern '^(?:a|b)$'", "pattern '^a+$'",
            "minimum 1",
            "maximum 1", "exclusiveMinimum 1", "exclusiveMaximum 1", "multipleOf 5", "minItems 1", "minItems 2",
            "maxItems 2",
            "uniqueItems true", "minProperties 1", "maxProperties 1", "format 'date'", "format 'date-time'",
            "format 'time'",
            "format 'email'", "format 'uuid'", "format 'uri'", "format 'iri'", "dependentSchemas 1", "type 'string'",
            "type 'integer'", "type 'number'", "type 'boolean'", "type 'array'", "type 'object'", "type 'null'"
    })
    void every_complaint_about_a_field_is_known(String rule) {
        var parts = rule.split(" ", 2);
        var english = Complaints.words(parts[0], Json.MAPPER.readTree(parts[1].replace('\'', '"')));
        for (var language : Language.values()) {
            assertThat(Phrasebook.detail(english, language).equals(english)).as("%s in %s", english, language)
                    .isEqualTo(
                            language == Language.EN);
        }
    }

    @Test
    void where_no_field_tells_what_is_wrong_the_english_does() {
        var bare = new Problem(400, "VALIDATION_ERROR", "this is not JSON");
        assertThat(bare.in(Language.DE).message()).isEqualTo("Die Anfrage ist nicht gültig. (this is not JSON)");
        assertThat(bare.in(Language.EN).message()).isEqualTo("this is not JSON");
        var told = new Problem(400, "VALIDATION_ERROR", "it is wrong", Map.of("name", "is required"), Map.of());
        assertThat(told.in(Language.DE).message()).isEqualTo("Die Anfrage ist nicht gültig.");
    }

    /** Half of it in one language and half in another would be worse. */
    @ParameterizedTest
    @ValueSource(strings = {
            "must be at most 250: this appliance gets no hotter", "must be at least one",
            "must have at most 64 fields and 2000 characters",
            "must be at most 1000000000000, with at most 40 decimals"
    })
    void longer_sentences_that_begin_alike_stay_whole(String english) {
        assertThat(Phrasebook.detail(english, Language.DE)).isEqualTo(english);
    }

    /** What else is said of fields of meals, diaries and weights. */
    @ParameterizedTest
    @ValueSource(strings = {
            "cannot stand beside from and to", "is missing", "is missing, or else foodId, barcode, recipeId or text",
            "can only name an item of a meal that is changed", "is no item of this meal", "stands here twice",
            "must name something to eat", "must name something to eat; delete the meal where there was nothing",
            "names nothing to eat", "names more than 100 things",
            "names more or less of rice than from 0.0001 to 100000",
            "no food has this bar code", "must be a GTIN of 8, 12, 13 or 14 digits whose last is its check digit",
            "there is no such food", "there is no such recipe", "there is no such meal",
            "is no unit that we know; this food is measured in g, kg",
            "nobody knows what one bowl of this food weighs; it is measured in g, kg",
            "nobody knows what one bowl of it is; say what is in it as well", "a recipe is measured in servings",
            "must be another day", "has more than 50 meals", "must not be the date of another day",
            "must not be in the future",
            "must not be before 1900", "must not be before from", "must not be more than a day from now",
            "must be at most 366 days from from", "must be from 0.0001 to 100000", "must be at most 100",
            "names no plan: there are none yet, so send days", "is not an open question of this meal",
            "must be an amount, such as 150 g", "must say something",
            "is required, unless a description or ingredients are given"
    })
    void what_meals_say_of_fields_is_known(String english) {
        for (var language : Language.values()) {
            assertThat(Phrasebook.detail(english, language).equals(english)).as("%s in %s", english, language)
                    .isEqualTo(
                            language == Language.EN);
        }
    }

    @Test
    void what_is_very_long_is_not_searched() {
        var endless = "names more or less of " + " than from to".repeat(100_000) + " than from 1 to 2";
        assertThat(Phrasebook.detail(endless, Language.ZH)).isEqualTo(endless);
    }
}
