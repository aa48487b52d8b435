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
        if (!(scheme.equals("http") || scheme.equals("https")) || base.getHost() == null || base.getRawUserInfo() != null
                || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("not the address of a provider: an http or https URL without user, query and fragment");
        }
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
