package dev.galley.domain.media;

class InMemoryBlobsTest implements BlobsContract {
    @Override
    public Blobs blobs() {
        return new InMemoryBlobs();
    }
}
