package dev.galley.ai.llm.wire;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a provider listens and how it knows us.
 *
 * @param base Ollama: {@code http://host:11434}; OpenAI and Groq: ends in {@code /v1}; Gemini: {@code …/v1beta}
 * @param key empty where none is needed
 */
public record Endpoint(Protocol protocol, URI base, Optional<String> key) {
    public static final URI GROQ = URI.create("https://api.groq.com/openai/v1");
    public static final URI GEMINI = URI.create("https://generativelanguage.googleapis.com/v1beta");
    public static final URI OPENAI = URI.create("https://api.openai.com/v1");

    public Endpoint {
        var scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || base.getHost() == null || base
                .getRawUserInfo() != null
                || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "not the address of a provider: an http or https URL without user, query and fragment");
        }
    }

    /**
     * As it stands in configuration: with or without a slash at the end; where only a server is named, with the path that the
     * protocol has there.
     *
     * @param base empty: the provider's own, which Ollama has at {@code http://localhost:11434}
     * @throws IllegalArgumentException if it is no such address
     */
    public static Endpoint at(Protocol protocol, Optional<String> base, Optional<String> key) {
        var said = base.map(String::strip).filter(text -> !text.isEmpty());
        if (said.isEmpty()) {
            return new Endpoint(protocol, switch (protocol) {
                case OLLAMA -> URI.create("http://localhost:11434");
                case GEMINI -> GEMINI;
                case GROQ -> GROQ;
                case OPENAI -> OPENAI;
            }, key);
        }
        var address = said.get().replaceAll("/+$", "");
        var bare = URI.create(address); // IllegalArgumentException if it is no URI at all
        return new Endpoint(protocol, bare.getRawPath() == null || bare.getRawPath().isEmpty()
                ? URI.create(address
                        + switch (protocol) {
                            case OLLAMA -> "";
                            case GEMINI -> "/v1beta";
                            case GROQ -> "/openai/v1";
                            case OPENAI -> "/v1";
                        })
                : bare, key);
    }

    @Override
    public String toString() { // logs hold no keys
        return protocol + " at " + base;
    }

    /** Who speaks how. Groq speaks OpenAI's protocol under its own name. */
    public enum Protocol {
        OLLAMA, GEMINI, GROQ, OPENAI;

        /** As it stands in configuration and in {@code provider} of answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
