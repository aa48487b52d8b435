package dev.galley.application.recipe.intake;

import static dev.galley.domain.kernel.KernelRefusal.NO_VISION_PROVIDER;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.intake.PicturedRecipes;
import dev.galley.domain.recipe.intake.UnruledRecipes;
import dev.galley.domain.recipe.reading.ReadRecipe;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Looks at pictures of recipes, and reads texts that no rule can read, where there is anything here that can. Only jobs ask it
 * to: it takes its time.
 */
public final class PictureReading {
    /** What is shorter is no recipe that takes a model to read, in characters. */
    private static final int SHORTEST_TEXT = 40;

    private final Optional<PicturedRecipes> pictured;
    private final Optional<UnruledRecipes> unruled;

    @Inject
    public PictureReading(PicturedRecipes pictured, UnruledRecipes unruled) {
        this(Optional.of(pictured), Optional.of(unruled));
    }

    private PictureReading(Optional<PicturedRecipes> pictured, Optional<UnruledRecipes> unruled) {
        this.pictured = pictured;
        this.unruled = unruled;
    }

    /** Where nothing can see or read. */
    public static PictureReading blind() {
        return new PictureReading(Optional.empty(), Optional.empty());
    }

    public boolean canSee() {
        return pictured.filter(PicturedRecipes::canSee).isPresent();
    }

    /** Whether it is worth a try to have this text read. */
    public boolean canRead(String text) {
        return text.strip().length() >= SHORTEST_TEXT && canRead();
    }

    public boolean canRead() {
        return unruled.filter(UnruledRecipes::canRead).isPresent();
    }

    /**
     * The recipe on the first ten pages, checked like one from any other source.
     *
     * @param pages at least one
     * @throws Refused with {@code NO_VISION_PROVIDER}, {@code NO_RECIPE_FOUND} or {@code MODEL_UNAVAILABLE}
     */
    public ReadRecipe read(List<PicturedRecipes.Page> pages, Language spoken, UserId asking) {
        var shown = pages.subList(0, Math.min(pages.size(), PicturedRecipes.MOST_PAGES));
        return pictured.filter(PicturedRecipes::canSee).orElseThrow(PictureReading::unseen).read(shown, spoken, asking)
                .read(
                        shown.size());
    }

    /**
     * The recipe in a text for which {@link #canRead(String)} holds: nothing but what stands there.
     *
     * @throws Refused with {@code NO_RECIPE_FOUND} or {@code MODEL_UNAVAILABLE}
     */
    public ReadRecipe read(String text, Language spoken, UserId asking) {
        var shown = text.substring(0, Math.min(text.length(), UnruledRecipes.LONGEST_TEXT));
        return unruled.orElseThrow(() -> new IllegalStateException("nobody can read")).read(shown, spoken, asking)
                .foundIn(
                        text);
    }

    public static Refused unseen() {
        return NO_VISION_PROVIDER.because("to read a picture takes a model that can see, and there is none here");
    }
}
