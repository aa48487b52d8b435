package dev.galley.domain.food.match;

class InMemoryEmbeddingsTest extends EmbeddingsContract {
    @Override
    protected Embeddings embeddings() {
        return new InMemoryEmbeddings();
    }
}
