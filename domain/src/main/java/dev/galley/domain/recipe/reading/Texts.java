package dev.galley.domain.recipe.reading;

import static dev.galley.domain.recipe.reading.ReadingFailure.NO_RECIPE_FOUND;

import java.util.List;
import java.util.Optional;

/** Reads a text of whatever kind: Cooklang, Meal-Master, RezKonv, Markdown or plain. */
public final class Texts {
    private Texts() {}

    /**
     * All recipes in it: one, but for Meal-Master and RezKonv.
     *
     * @param fileName what it is called where it comes from, if anything
     * @throws dev.galley.domain.kernel.Refused with {@code NO_RECIPE_FOUND} or {@code PAGE_TOO_LARGE}
     */
    public static List<Reading> readAll(String text, Optional<String> fileName) {
        if (MealMasterReader.fits(text)) {
            return MealMasterReader.readAll(text);
        }
        if (RezkonvReader.fits(text)) {
            return RezkonvReader.readAll(text);
        }
        return List.of(new Reading.Understood(fileName.orElse("text"), one(text, fileName)));
    }

    /**
     * The first recipe in it.
     *
     * @throws dev.galley.domain.kernel.Refused with {@code NO_RECIPE_FOUND} or {@code PAGE_TOO_LARGE}
     */
    public static ReadRecipe read(String text) {
        if (!MealMasterReader.fits(text) && !RezkonvReader.fits(text)) {
            return one(text, Optional.empty());
        }
        var readings = readAll(text, Optional.empty());
        if (readings.isEmpty()) {
            throw NO_RECIPE_FOUND.because("no recipe was found: the file ends where the first one begins");
        }
        return switch (readings.getFirst()) {
            case Reading.Understood understood -> understood.recipe();
            case Reading.Failed failed -> throw failed.refused();
        };
    }

    private static ReadRecipe one(String text, Optional<String> fileName) {
        boolean cooklang = fileName.filter(name -> name.endsWith(".cook")).isPresent() || CooklangReader.fits(text);
        return cooklang ? CooklangReader.read(text, fileName) : TextReader.read(text);
    }
}
