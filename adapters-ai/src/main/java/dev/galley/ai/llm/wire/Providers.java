package dev.galley.ai.llm.wire;

/** Makes models of providers. One for a whole program: its connections are shared. */
public interface Providers extends AutoCloseable {
    Model model(Endpoint endpoint, String name, boolean seesPictures);

    Embedder embedder(Endpoint endpoint, String name);

    /** Ends what still runs. */
    @Override
    void close();
}
