package dev.galley.domain.firmware;

class InMemoryReleasesTest implements ReleasesContract {
    private final Releases releases = new InMemoryReleases();

    @Override
    public Releases releases() {
        return releases;
    }
}
