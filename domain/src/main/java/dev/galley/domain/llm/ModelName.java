package dev.galley.domain.llm;

/**
 * Which model, as it is written in settings and shown to people: {@code ollama:llava:7b}.
 *
 * @param provider in small letters: {@code ollama, gemini, groq, openai}
 * @param model as the provider calls it
 */
public record ModelName(String provider, String model) implements Comparable<ModelName> {
    public ModelName {
        if (provider.isBlank() || provider.indexOf(':') >= 0 || model.isBlank()) {
            throw new IllegalArgumentException("not a model: %s:%s".formatted(provider, model));
        }
    }

    /** @throws IllegalArgumentException if it is not written {@code provider:model} */
    public static ModelName of(String written) {
        int colon = written.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("write provider:model, not " + written);
        }
        return new ModelName(written.substring(0, colon), written.substring(colon + 1));
    }

    @Override
    public int compareTo(ModelName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return provider + ":" + model;
    }
}
