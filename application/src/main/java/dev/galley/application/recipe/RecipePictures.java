package dev.galley.application.recipe;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.media.FindPictures;
import dev.galley.application.media.LinkMedia;
import dev.galley.domain.recipe.RecipeId;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the pictures of recipes are seen, of all that are shown together at once. Whoever asks judges who may see them. */
public final class RecipePictures {
    /** For recipes that are shown without. */
    public static final RecipePictures NONE = new RecipePictures(_ -> Map.of());

    private static final Caller SELF = new Caller.Job("pictures of recipes");

    private final Function<Set<UUID>, Map<UUID, LinkMedia.Links>> found;

    @Inject
    public RecipePictures(Queries queries) {
        this(subjects -> queries.ask(new FindPictures(subjects), SELF));
    }

    private RecipePictures(Function<Set<UUID>, Map<UUID, LinkMedia.Links>> found) {
        this.found = found;
    }

    public Optional<LinkMedia.Links> of(RecipeId recipe) {
        return Optional.ofNullable(of(Set.of(recipe)).get(recipe));
    }

    /** Those that have one. */
    public Map<RecipeId, LinkMedia.Links> of(Collection<RecipeId> recipes) {
        return recipes.isEmpty()
                ? Map.of()
                : found.apply(recipes.stream().map(RecipeId::value).collect(Collectors.toSet())).entrySet().stream()
                        .collect(Collectors.toMap(it -> new RecipeId(it.getKey()), Map.Entry::getValue));
    }
}
