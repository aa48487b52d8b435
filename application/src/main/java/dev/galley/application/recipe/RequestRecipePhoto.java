package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.media.RequestUpload;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.MediaPurpose;
import dev.galley.domain.recipe.RecipeKey;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Asks for an address to send a recipe's picture to. Refused with {@code RECIPE_NOT_FOUND}, and as {@link RequestUpload} is.
 *
 * @param person whose recipe it is, or an administrator
 * @param bytes how large it will be, exactly
 */
public record RequestRecipePhoto(UserId person, Optional<RecipeKey> key, String contentType, long bytes)
        implements
            Command<RequestUpload.Ticket> {
    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<RequestRecipePhoto, RequestUpload.Ticket> {
        private final Illustrating illustrating;
        private final RequestUpload.Inside uploads;

        @Inject
        Handler(Illustrating illustrating, RequestUpload.Inside uploads) {
            this.illustrating = illustrating;
            this.uploads = uploads;
        }

        @Override
        public RequestUpload.Ticket handle(RequestRecipePhoto command, Caller caller) {
            var recipe = illustrating.in(command.key, command.person);
            return uploads.request(
                    command.person,
                    MediaPurpose.RECIPE,
                    command.contentType,
                    command.bytes,
                    Optional.of(recipe.id().value()));
        }
    }
}
