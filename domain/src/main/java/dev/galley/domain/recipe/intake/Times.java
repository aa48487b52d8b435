package dev.galley.domain.recipe.intake;

import dev.galley.domain.recipe.reading.Found;
import dev.galley.domain.recipe.reading.Provenance;
import dev.galley.domain.recipe.reading.ReadRecipe;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Preparing, cooking and resting, in minutes: the one of them that is missing follows from the whole. */
record Times(Optional<Integer> prep, Optional<Integer> cook, Optional<Integer> rest) {

    /** @param aside takes a whole that nothing follows from, and why */
    static Times of(ReadRecipe read, Map<String, Provenance> places, BiConsumer<String, String> aside) {
        read.prepMinutes().ifPresent(found -> places.put("prepMinutes", found.provenance()));
        read.cookMinutes().ifPresent(found -> places.put("cookMinutes", found.provenance()));
        read.restMinutes().ifPresent(found -> places.put("restMinutes", found.provenance()));
        var prep = read.prepMinutes().map(Found::value);
        var cook = read.cookMinutes().map(Found::value);
        var rest = read.restMinutes().map(Found::value);
        if (read.totalMinutes().isEmpty()) {
            return new Times(prep, cook, rest);
        }
        var total = read.totalMinutes().get();
        int left = total.value() - prep.orElse(0) - cook.orElse(0) - rest.orElse(0);
        var whence = total.provenance().inferred();
        if (prep.isPresent() && cook.isPresent()) {
            if (left > 0 && rest.isEmpty()) {
                places.put("restMinutes", whence);
                return new Times(prep, cook, Optional.of(left));
            }
        } else if (left >= 0 && prep.isPresent()) {
            places.put("cookMinutes", whence);
            return new Times(prep, Optional.of(left), rest);
        } else if (left >= 0 && cook.isPresent()) {
            places.put("prepMinutes", whence);
            return new Times(Optional.of(left), cook, rest);
        } else {
            aside.accept(total.value() + " min", "the time in all does not say how much of it is work");
        }
        return new Times(prep, cook, rest);
    }
}
