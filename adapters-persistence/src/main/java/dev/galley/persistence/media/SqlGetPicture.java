package dev.galley.persistence.media;

import static dev.galley.domain.media.MediaRefusal.MEDIA_UNUSABLE;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.media.GetPicture;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.Made;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.Pictures;
import dev.galley.domain.media.Stored;
import dev.galley.domain.media.Variant;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** What was drawn for models, or is drawn now, if it has not been yet: the same pixels in any case. */
public final class SqlGetPicture implements Handles<GetPicture, GetPicture.Picture> {
    private final StoredContent content;
    private final Pictures pictures;

    @Inject
    SqlGetPicture(StoredContent content, Pictures pictures) {
        this.content = content;
        this.pictures = pictures;
    }

    @Override
    public GetPicture.Picture handle(GetPicture query, Caller caller) {
        var media = content.media(query.id());
        try {
            return picture(media);
        } catch (Refused refused) { // it may have been prepared, and what came removed, while it waited here for its turn
            var now = content.media(query.id());
            if (now.status() == media.status()) {
                throw refused;
            }
            return picture(now);
        }
    }

    private GetPicture.Picture picture(Media media) {
        media.problem().ifPresent(problem -> {
            throw MEDIA_UNUSABLE.because(problem);
        });
        return media.made()
                .map(made -> drawn(media.id(), made))
                .orElseGet(() -> drawnNow(media));
    }

    private GetPicture.Picture drawn(MediaId id, Made made) {
        var stored = made.stored(Variant.MODEL).orElseThrow(
                () -> MEDIA_UNUSABLE.because(made.note().orElse("it is no picture")));
        return content.blob(new BlobName(id, Variant.MODEL))
                .flatMap(jpeg -> picture(jpeg, stored, made.look()))
                .orElseThrow(StoredContent::none);
    }

    private static Optional<GetPicture.Picture> picture(byte[] jpeg, Stored stored, Optional<Made.Look> look) {
        return look.map(it -> new GetPicture.Picture(
                jpeg, stored.width(), stored.height(), it.pixelsSha256(), it.perceptualHash()));
    }

    private GetPicture.Picture drawnNow(Media media) {
        var drawing = pictures.draw(() -> content.asItCame(media).orElseThrow(StoredContent::none), Set.of(
                Variant.MODEL));
        var jpeg = drawing.drawn().getFirst();
        return new GetPicture.Picture(
                jpeg.content(),
                jpeg.width(),
                jpeg.height(),
                drawing.look().pixelsSha256(),
                drawing.look().perceptualHash());
    }
}
