package dev.galley.domain.media;

/** A stand-in that steps in between must itself change nothing, or the tests that use it prove nothing. */
class PassingBlobsTest implements BlobsContract {
    @Override
    public Blobs blobs() {
        return new PassingBlobs(new InMemoryBlobs());
    }
}
