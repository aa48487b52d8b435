package dev.galley.domain.identity;

class InMemoryProviderLinksTest implements ProviderLinksContract {
    private final ProviderLinks links = new InMemoryProviderLinks();

    @Override
    public ProviderLinks links() {
        return links;
    }
}
