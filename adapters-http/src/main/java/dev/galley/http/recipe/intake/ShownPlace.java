package dev.galley.http.recipe.intake;

import dev.galley.domain.recipe.reading.Provenance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a part of a recipe was read.
 *
 * @param from the kind of place, or that it follows from there without being said
 * @param span from and to in UTF-16 characters, half open
 */
record ShownPlace(String from, Optional<String> path, Optional<List<Integer>> span, Optional<Integer> page) {
    static Map<String, ShownPlace> of(Map<String, Provenance> places) {
        var shown = new LinkedHashMap<String, ShownPlace>();
        places.forEach((path, place) -> shown.put(
                path,
                new ShownPlace(
                        place.from().name(),
                        place.path(),
                        place.span().map(span -> List.of(span.start(), span.end())),
                        place.page())));
        return shown;
    }
}
