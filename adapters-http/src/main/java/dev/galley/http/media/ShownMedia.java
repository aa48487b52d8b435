package dev.galley.http.media;

import dev.galley.application.media.GetMedia;
import dev.galley.application.media.LinkMedia;
import dev.galley.domain.media.Made;
import dev.galley.domain.media.MediaPurpose;
import dev.galley.domain.media.MediaStatus;
import dev.galley.domain.media.Stored;
import dev.galley.domain.media.Variant;
import java.time.Instant;
import java.util.Optional;

/**
 * An upload as its owner sees it.
 *
 * @param contentType what was announced, and what it is by its content once that came
 * @param bytes so much counts against the owner's quota
 * @param width of the picture that is kept, upright
 * @param url of that picture; a 404 until the status is ready
 * @param problem why it failed
 * @param note what is missing of something that is ready
 */
record ShownMedia(
        String key,
        MediaStatus status,
        MediaPurpose purpose,
        String contentType,
        long bytes,
        Optional<Integer> width,
        Optional<Integer> height,
        Optional<String> url,
        Optional<Variants> variants,
        Optional<String> problem,
        Optional<String> note,
        Instant createdAt) {
    static final String EXAMPLE = """
            {"key": "5f0c9a4be8d147d2a3b6c1d9e0f78a42", "status": "ready", "purpose": "meal", "contentType": "image/jpeg",
             "bytes": 412876, "width": 2048, "height": 1536,
             "url": "/api/v1/media/5f0c9a4be8d147d2a3b6c1d9e0f78a42?variant=original&expires=1795392000&signature=dGhpcyBp",
             "variants": {
               "large": "/api/v1/media/5f0c9a4be8d147d2a3b6c1d9e0f78a42?variant=large&expires=1795392000&signature=cyBub3",
               "medium": "/api/v1/media/5f0c9a4be8d147d2a3b6c1d9e0f78a42?variant=medium&expires=1795392000&signature=QgYSB",
               "thumbnail": "/api/v1/media/5f0c9a4be8d147d2a3b6c1d9e0f78a42?variant=thumbnail&expires=1795392000&signature=zaWdu"},
             "createdAt": "2026-11-20T10:30:00Z"}""";

    static final String PROCESSING = """
            {"key": "5f0c9a4be8d147d2a3b6c1d9e0f78a42", "status": "processing", "purpose": "meal", "contentType": "image/jpeg",
             "bytes": 2412876, "createdAt": "2026-11-20T10:30:00Z"}""";

    /** In WebP, each within its box: 1200 × 800, 600 × 400, 200 × 200; nothing is cut off, nothing enlarged. */
    record Variants(String large, String medium, String thumbnail) {}

    static ShownMedia of(GetMedia.View view) {
        var media = view.media();
        var original = media.made().flatMap(made -> made.stored(Variant.ORIGINAL)).filter(it -> it.width() > 0);
        return new ShownMedia(
                media.id().value(),
                media.status(),
                media.purpose(),
                media.kind().contentType(),
                media.bytes(),
                original.map(Stored::width),
                original.map(Stored::height),
                media.kind().isPicture() ? Optional.of(view.links().original()) : Optional.empty(),
                variants(view.links(), media.kind().isPicture() || media.made().filter(ShownMedia::isSeen).isPresent()),
                media.problem(),
                media.made().flatMap(Made::note),
                media.createdAt());
    }

    private static boolean isSeen(Made made) {
        return made.stored(Variant.LARGE).isPresent();
    }

    private static Optional<Variants> variants(LinkMedia.Links links, boolean areThere) {
        return areThere
                ? Optional.of(new Variants(links.large(), links.medium(), links.thumbnail()))
                : Optional.empty();
    }
}
