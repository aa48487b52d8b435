package dev.galley.domain.media;

import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a person uploads.
 *
 * @param kind what was announced, and what it is by its content once it came
 * @param bytes what was announced, then what came, then what is kept of it: so much counts against its owner's quota
 * @param subject the recipe, say, that it shows
 * @param isPublic whether it can be seen without a signed link
 * @param made once it is ready
 * @param problem for its owner, if it failed
 */
public record Media(
        MediaId id,
        UserId owner,
        MediaPurpose purpose,
        MediaKind kind,
        long bytes,
        MediaStatus status,
        Optional<UUID> subject,
        boolean isPublic,
        Optional<Made> made,
        Optional<String> problem,
        Instant createdAt) {
    /** How long an address may be sent to. */
    public static final Duration UPLOAD_TIME = Duration.ofMinutes(15);

    /** For how long something is kept that nobody confirms. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    public Media {
        if (bytes < 0 || made.isPresent() != (status == MediaStatus.READY)
                || problem.isPresent() != (status == MediaStatus.FAILED)) {
            throw new IllegalArgumentException("not how an upload can be");
        }
    }

    /** An upload that may come. */
    public static Media awaited(
            MediaId id, UserId owner, MediaPurpose purpose, MediaKind kind, long bytes, Optional<UUID> subject,
            Instant now) {
        return new Media(
                id, owner, purpose, kind, bytes, MediaStatus.AWAITED, subject, false, Optional.empty(),
                Optional.empty(), now);
    }

    public Media received(MediaKind itIs, long came) {
        return with(itIs, came, MediaStatus.RECEIVED, Optional.empty(), Optional.empty());
    }

    /** It is meant to stay. */
    public Media confirmed() {
        return with(kind, bytes, MediaStatus.PROCESSING, Optional.empty(), Optional.empty());
    }

    public Media ready(MediaKind itIs, Made forms) {
        return with(itIs, forms.bytes(), MediaStatus.READY, Optional.of(forms), Optional.empty());
    }

    /** Nothing of it is kept, so that it counts for nothing. */
    public Media failed(String why) {
        return with(kind, 0, MediaStatus.FAILED, Optional.empty(), Optional.of(why));
    }

    public Media shown(boolean toEverybody) {
        return new Media(
                id, owner, purpose, kind, bytes, status, subject, toEverybody, made, problem, createdAt);
    }

    private Media with(
            MediaKind itIs, long size, MediaStatus now, Optional<Made> forms, Optional<String> why) {
        return new Media(id, owner, purpose, itIs, size, now, subject, isPublic, forms, why, createdAt);
    }
}
