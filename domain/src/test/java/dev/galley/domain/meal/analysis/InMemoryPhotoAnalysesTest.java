package dev.galley.domain.meal.analysis;

import java.util.function.Consumer;

class InMemoryPhotoAnalysesTest implements PhotoAnalysesContract {
    private final PhotoAnalyses analyses = new InMemoryPhotoAnalyses();

    @Override
    public void with(Consumer<PhotoAnalyses> work) {
        work.accept(analyses);
    }
}
