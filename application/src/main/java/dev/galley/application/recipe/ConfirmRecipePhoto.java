package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.media.ConfirmUpload;
import dev.galley.application.media.LinkMedia;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.recipe.RecipeKey;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Says that a recipe's picture has been sent. It takes the place of the one before as soon as its variants are made. Refused with
 * {@code RECIPE_NOT_FOUND}, and as {@link ConfirmUpload} is.
 *
 * @param person who asked for the address
 */
public record ConfirmRecipePhoto(UserId person, Optional<RecipeKey> key, Optional<MediaId> media)
        implements
            Command<ConfirmRecipePhoto.View> {
    public record View(LinkMedia.Links links, boolean isPublic) {}

    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<ConfirmRecipePhoto, View> {
        private final Illustrating illustrating;
        private final ConfirmUpload.Inside uploads;

        @Inject
        Handler(Illustrating illustrating, ConfirmUpload.Inside uploads) {
            this.illustrating = illustrating;
            this.uploads = uploads;
        }

        @Override
        public View handle(ConfirmRecipePhoto command, Caller caller) {
            var recipe = illustrating.in(command.key, command.person);
            var links = uploads.confirmPicture(
                    command.person, command.media, recipe.id().value(), recipe.isPublic());
            return new View(links, recipe.isPublic());
        }
    }
}
