package dev.galley.application.media;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.media.Pictures;
import dev.galley.domain.media.Variant;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A picture that is not kept here, as a model gets to see it: as {@link GetPicture} gives one that is. Refused with
 * {@code MEDIA_UNUSABLE} if it is no picture that can be unpacked.
 *
 * @param content fetched when it is its turn: only so many are unpacked at a time
 */
public record GetBarePicture(Supplier<byte[]> content) implements Query<GetPicture.Picture> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<GetBarePicture, GetPicture.Picture> {
        private final Pictures pictures;

        @Inject
        public Handler(Pictures pictures) {
            this.pictures = pictures;
        }

        @Override
        public GetPicture.Picture handle(GetBarePicture query, Caller caller) {
            var drawing = pictures.draw(query.content, Set.of(Variant.MODEL));
            var drawn = drawing.drawn().getFirst();
            return new GetPicture.Picture(drawn.content(), drawn.width(), drawn.height(), drawing.look().pixelsSha256(),
                    drawing
                            .look().perceptualHash());
        }
    }
}
