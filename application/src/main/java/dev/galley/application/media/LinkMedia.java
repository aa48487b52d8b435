package dev.galley.application.media;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaSeals;
import dev.galley.domain.media.Variant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * Where the variants of something private can be seen, by anybody who has the links, for one to two days. The same links for
 * a whole day, so that what they lead to can be cached. Whoever asks judges who may have them; nothing is looked up, so that
 * what was deleted, or is not ready yet, gets links too, which lead to a 404.
 */
public record LinkMedia(MediaId id) implements Query<LinkMedia.Links> {
    /** Paths with signatures, beginning with {@code /api/v1/media/}: to be put behind any address of this server. */
    public record Links(String original, String large, String medium, String thumbnail) {}

    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

    /** What is public needs no signature. */
    public static Links open(MediaId id) {
        return new Links(
                open(id, Variant.ORIGINAL), open(id, Variant.LARGE), open(id, Variant.MEDIUM), open(id,
                        Variant.THUMBNAIL));
    }

    static String path(MediaId id) {
        return "/api/v1/media/" + id.value();
    }

    static String toSign(MediaId id, Variant variant, long expiresSecond) {
        return "get\n" + id.value() + "\n" + word(variant) + "\n" + expiresSecond;
    }

    private static String word(Variant variant) {
        return variant.name().toLowerCase(Locale.ROOT);
    }

    private static String open(MediaId id, Variant variant) {
        return path(id) + "?variant=" + word(variant);
    }

    @Override
    public Access access() {
        return new Access.Guests();
    }

    public static final class Handler implements Handles<LinkMedia, Links> {
        private final Signing signing;

        @Inject
        public Handler(Signing signing) {
            this.signing = signing;
        }

        @Override
        public Links handle(LinkMedia query, Caller caller) {
            return signing.links(query.id);
        }
    }

    /** Signs for other handlers, which saves them a question. */
    public static final class Signing {
        private final MediaSeals seals;
        private final Clock clock;

        @Inject
        public Signing(MediaSeals seals, Clock clock) {
            this.seals = seals;
            this.clock = clock;
        }

        public Links links(MediaId id) {
            long today = Math.floorDiv(clock.instant().getEpochSecond(), DAY_SECONDS);
            long expires = (today + 2) * DAY_SECONDS;
            return new Links(
                    link(id, Variant.ORIGINAL, expires),
                    link(id, Variant.LARGE, expires),
                    link(id, Variant.MEDIUM, expires),
                    link(id, Variant.THUMBNAIL, expires));
        }

        GetMedia.View view(Media media) {
            return new GetMedia.View(media, media.isPublic() ? open(media.id()) : links(media.id()));
        }

        private String link(MediaId id, Variant variant, long expires) {
            return open(id, variant) + "&expires=" + expires + "&signature="
                    + seals.sign(toSign(id, variant, expires));
        }
    }
}
