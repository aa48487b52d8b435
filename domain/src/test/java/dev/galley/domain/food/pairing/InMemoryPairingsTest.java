package dev.galley.domain.food.pairing;

class InMemoryPairingsTest implements PairingsContract {
    private final Pairings pairings = new InMemoryPairings();

    @Override
    public Pairings pairings() {
        return pairings;
    }
}
