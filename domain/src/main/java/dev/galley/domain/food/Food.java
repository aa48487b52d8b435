package dev.galley.domain.food;

import static dev.galley.domain.food.FoodRefusal.FOOD_INVALID;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.safety.Contents;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something to eat or drink, and what its source knows of it. What a source does not know is absent.
 *
 * @param sourceId the source's own id of it
 * @param name its main name, in whatever language its source has it
 * @param names its usual name by language, where known
 * @param category kebab-case: {@code nut-seed}
 * @param aisle where a shop keeps it, kebab-case: {@code dairy-eggs}
 * @param portions household measures, in the source's order
 * @param densityGramsPerMilliliter above 0
 * @param version 1 for what was just added, one more for each change
 */
public record Food(
        FoodId id,
        FoodSource source,
        String sourceId,
        String name,
        Map<Language, String> names,
        List<Alias> aliases,
        Optional<String> category,
        Optional<String> aisle,
        Optional<Gtin> barcode,
        Optional<String> brand,
        Nutrients nutrients,
        List<Portion> portions,
        Optional<BigDecimal> densityGramsPerMilliliter,
        Allergens allergens,
        Diets diets,
        long version) {
    public static final int LONGEST_NAME = 300;

    /**
     * Another word for the same food.
     *
     * @param language empty where it is not known
     */
    public record Alias(String name, Optional<Language> language) {}

    public Food {
        names = Map.copyOf(names);
        aliases = List.copyOf(aliases);
        portions = List.copyOf(portions);
        if (name.isBlank() || name.length() > LONGEST_NAME || sourceId.isBlank()) {
            throw FOOD_INVALID.because("a food needs a name of 1 to %d characters and an id".formatted(LONGEST_NAME));
        }
        if (densityGramsPerMilliliter.filter(density -> density.signum() <= 0).isPresent()) {
            throw FOOD_INVALID.because("a density must be above 0");
        }
    }

    /** Its usual name in this language, else its main name. */
    public String name(Language language) {
        return names.getOrDefault(language, name);
    }

    /** Its other names in this language, and those whose language is not known. */
    public List<String> aliases(Language language) {
        return aliases.stream()
                .filter(alias -> alias.language().isEmpty() || alias.language().equals(Optional.of(language)))
                .map(Alias::name)
                .toList();
    }

    /** As the gate judges it. */
    public Contents contents() {
        return new Contents(allergens.contains(), allergens.mayContain(), allergens.unknown(), diets.known());
    }
}
