package dev.galley.domain.meal.analysis;

import java.util.function.Consumer;

class InMemoryFormerItemsTest implements FormerItemsContract {
    private final FormerItems former = new InMemoryFormerItems();

    @Override
    public void with(Consumer<FormerItems> work) {
        work.accept(former);
    }
}
