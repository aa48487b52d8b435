package dev.galley.domain.media;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Passes everything on to others; for tests that step in between. */
public class PassingBlobs implements Blobs {
    private final Blobs blobs;

    public PassingBlobs(Blobs blobs) {
        this.blobs = blobs;
    }

    @Override
    public String put(BlobName name, String contentType, byte[] content) {
        return blobs.put(name, contentType, content);
    }

    @Override
    public Optional<byte[]> read(BlobName name, long from, int most) {
        return blobs.read(name, from, most);
    }

    @Override
    public OptionalLong size(BlobName name) {
        return blobs.size(name);
    }

    @Override
    public void remove(BlobName name) {
        blobs.remove(name);
    }

    @Override
    public List<BlobName> after(Optional<BlobName> last, int most) {
        return blobs.after(last, most);
    }

    @Override
    public Optional<Grant> grant(BlobName name, String contentType, long bytes, Instant expires) {
        return blobs.grant(name, contentType, bytes, expires);
    }

    @Override
    public int forgetUnfinished(Instant before) {
        return blobs.forgetUnfinished(before);
    }
}
