package dev.galley.domain.profile;

class InMemoryRegionsTest implements RegionsContract {
    private final Regions regions = new InMemoryRegions();

    @Override
    public Regions regions() {
        return regions;
    }
}
