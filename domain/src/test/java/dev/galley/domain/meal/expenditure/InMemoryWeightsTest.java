package dev.galley.domain.meal.expenditure;

class InMemoryWeightsTest implements WeightsContract {
    private final Weights weights = new InMemoryWeights();

    @Override
    public Weights weights() {
        return weights;
    }
}
