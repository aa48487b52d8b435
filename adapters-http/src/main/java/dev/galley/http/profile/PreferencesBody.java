package dev.galley.http.profile;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.profile.Cuisine;
import dev.galley.domain.profile.Edit;
import dev.galley.domain.profile.MeasuringSystem;
import dev.galley.domain.profile.Preferences;
import dev.galley.domain.profile.PreferencesEdit;
import dev.galley.http.server.Lasting;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Preferences that somebody wants changed: a field that is not there is kept, one that is null is as if it had never been
 * said, and a list is replaced as a whole.
 *
 * @param dietary codes of {@link Diet}, like the next two in any case
 * @param locale an ISO 639-1 code; a region behind it, as in {@code de-AT}, may be told and is not kept
 * @param timezone a name of the IANA database; it cannot be cleared, nor can the locale
 */
@SuppressWarnings("NullableOptional") // a field has three states: a value, null, and not there
record PreferencesBody(
        @Nullable @JsonDeserialize(using = Clearable.class) @Size(max = 20) Optional<List<String>> dietary,
        @Nullable @JsonDeserialize(using = Clearable.class) @Size(max = 40) Optional<List<String>> allergies,
        @Nullable @JsonDeserialize(using = Clearable.class) @Size(max = Preferences.MOST_DISLIKED) Optional<List<String>> dislikedIngredients,
        @Nullable @JsonDeserialize(using = Clearable.class) @Size(max = 100) Optional<List<String>> cuisines,
        @Nullable @JsonDeserialize(using = Clearable.class) @Min(Preferences.LEAST_MINUTES) @Max(Preferences.MOST_MINUTES) Optional<Integer> maxCookingMinutes,
        @Nullable @JsonDeserialize(using = Clearable.class) @Min(1) @Max(Preferences.MOST_PEOPLE) Optional<Integer> householdSize,
        @Nullable @JsonDeserialize(using = Clearable.class) Optional<Units> units,
        @Lasting @Size(max = 35) Optional<String> locale,
        @Lasting @Size(max = 60) Optional<String> timezone) {

    enum Units {
        @JsonProperty("metric")
        METRIC, @JsonProperty("us")
        US
    }

    /** Of somebody who says nothing. */
    static final PreferencesBody NOTHING = new PreferencesBody(
            null, null, null, null, null, null, null, Optional.empty(), Optional.empty());

    /** What the body means. */
    record Meaning(PreferencesEdit edit, Optional<Language> locale, Optional<ZoneId> timezone) {}

    /**
     * @param path of this body in the request's, with its dot; empty where it is the request's
     * @throws dev.galley.domain.kernel.Refused with {@code VALIDATION_ERROR}, naming all words that are not known
     */
    Meaning meaning(String path) {
        var wrong = new TreeMap<String, String>();
        var meaning = new Meaning(
                new PreferencesEdit(
                        words(path + "dietary", dietary, Diet::of, codes(Diet.values(), Diet::code), wrong),
                        words(path + "allergies", allergies, Allergen::of, codes(Allergen.values(), Allergen::code),
                                wrong),
                        edit(dislikedIngredients),
                        words(path + "cuisines", cuisines, Cuisine::of, "a cuisine that we know", wrong),
                        edit(maxCookingMinutes),
                        edit(householdSize),
                        edit(units == null ? null : units.map(unit -> MeasuringSystem.valueOf(unit.name())))),
                one(path + "locale", locale, PreferencesBody::language, codes(Language.values(), Language::code),
                        wrong),
                one(path + "timezone", timezone, PreferencesBody::zone, "a time zone like Europe/Lisbon", wrong));
        if (!wrong.isEmpty()) {
            throw VALIDATION_ERROR.because("the request is not valid", wrong);
        }
        return meaning;
    }

    private static <T> Edit<T> edit(@Nullable Optional<T> said) {
        if (said == null) {
            return new Edit.Keep<>();
        }
        return said.<Edit<T>>map(Edit.To::new).orElseGet(Edit.Clear::new);
    }

    private static <T> Edit<List<T>> words(
            String path,
            @Nullable Optional<List<String>> said,
            Function<String, Optional<T>> known,
            String expected,
            Map<String, String> wrong) {
        if (said == null || said.isEmpty()) {
            return said == null ? new Edit.Keep<>() : new Edit.Clear<>();
        }
        var values = new ArrayList<T>();
        for (int i = 0; i < said.get().size(); i++) {
            var value = known.apply(code(said.get().get(i)));
            if (value.isEmpty()) {
                wrong.put(path + "[" + i + "]", "must be " + expected);
            }
            value.ifPresent(values::add);
        }
        return new Edit.To<>(values);
    }

    private static <T> Optional<T> one(
            String path,
            Optional<String> said,
            Function<String, Optional<T>> known,
            String expected,
            Map<String, String> wrong) {
        var value = said.flatMap(known);
        if (said.isPresent() && value.isEmpty()) {
            wrong.put(path, "must be " + expected);
        }
        return value;
    }

    private static String code(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    private static Optional<Language> language(String tag) {
        return Language.of(code(tag).split("-", 2)[0]);
    }

    /** Only names: an offset like +02:00 knows nothing of summer. */
    private static Optional<ZoneId> zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    private static <T> String codes(T[] all, Function<T, String> code) {
        return Stream.of(all).map(code).collect(Collectors.joining(", ", "one of ", ""));
    }
}
