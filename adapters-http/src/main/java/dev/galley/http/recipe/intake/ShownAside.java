package dev.galley.http.recipe.intake;

import dev.galley.domain.recipe.reading.SetAside;
import java.util.List;

/** What was in the source and is not in the recipe, and why. */
record ShownAside(String text, String why) {
    static List<ShownAside> of(List<SetAside> all) {
        return all.stream().map(aside -> new ShownAside(aside.text(), aside.why())).toList();
    }
}
