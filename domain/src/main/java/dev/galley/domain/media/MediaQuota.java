package dev.galley.domain.media;

import static dev.galley.domain.media.MediaRefusal.MEDIA_QUOTA_SPENT;

/** How much one person may keep here, in bytes. */
public record MediaQuota(long bytesPerPerson) {
    public static final MediaQuota USUAL = new MediaQuota(1L << 30);

    private static final long MEBIBYTE = 1L << 20;

    /** @throws dev.galley.domain.kernel.Refused with {@code MEDIA_QUOTA_SPENT} if so much more is too much */
    public void check(long kept, long more) {
        if (kept + more > bytesPerPerson) {
            throw MEDIA_QUOTA_SPENT.because(
                    "you keep %d of %d MB here, and this has %d MB: delete some media first".formatted(
                            kept / MEBIBYTE, bytesPerPerson / MEBIBYTE, (more + MEBIBYTE - 1) / MEBIBYTE));
        }
    }
}
