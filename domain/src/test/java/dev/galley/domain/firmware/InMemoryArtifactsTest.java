package dev.galley.domain.firmware;

class InMemoryArtifactsTest implements ArtifactsContract {
    private final Artifacts artifacts = new InMemoryArtifacts();

    @Override
    public Artifacts artifacts() {
        return artifacts;
    }
}
