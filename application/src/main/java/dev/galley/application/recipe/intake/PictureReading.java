package dev.galley.application.recipe.intake;

import static dev.galley.domain.recipe.intake.ImportRefusal.NO_VISION_PROVIDER;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.intake.PicturedRecipes;
import dev.galley.domain.recipe.reading.ReadRecipe;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Looks at pictures of recipes, where there is anything here that can see. Only jobs ask it to: it takes its time. */
public final class PictureReading {
    private final Optional<PicturedRecipes> recipes;

    @Inject
    public PictureReading(Optional<PicturedRecipes> recipes) {
        this.recipes = recipes;
    }

    /** Where nothing can see. */
    public static PictureReading blind() {
        return new PictureReading(Optional.empty());
    }

    public boolean canSee() {
        return recipes.isPresent();
    }

    /**
     * The recipe on the first ten pages, checked like one from any other source.
     *
     * @param pages at least one
     * @throws Refused with {@code NO_VISION_PROVIDER} or {@code NO_RECIPE_FOUND}
     */
    public ReadRecipe read(List<PicturedRecipes.Page> pages, Language spoken) {
        var shown = pages.subList(0, Math.min(pages.size(), PicturedRecipes.MOST_PAGES));
        return recipes.orElseThrow(PictureReading::unseen).read(shown, spoken).read(shown.size());
    }

    public static Refused unseen() {
        return NO_VISION_PROVIDER.because("to read a picture takes a model that can see, and there is none here");
    }
}
