package dev.galley.domain.llm;

import java.time.Duration;
import java.util.Locale;

/** What a model is asked for. Each use has a chain of models of its own, and one limit in time for the whole chain. */
public enum Use {
    /** What is to be seen in a picture. The answer is waited for, so it comes within a minute or not at all. */
    VISION(Duration.ofSeconds(60), 1_500, true),
    /** What a phrase means: names of foods and dishes, and how a meal is put right. */
    NAMES(Duration.ofSeconds(20), 1_500, false),
    /** A recipe, from what no rule could read. */
    RECIPES(Duration.ofSeconds(60), 3_000, false), CHAT(Duration.ofMinutes(2), 1_500, false),
    /** What to do now, while a person stands at the stove. */
    GUIDANCE(Duration.ofSeconds(8), 600, false),
    /** Why a dish failed. */
    DIAGNOSIS(Duration.ofSeconds(60), 1_500, true);

    private final Duration longest;
    private final int outputTokens;
    private final boolean pictured;

    Use(Duration longest, int outputTokens, boolean pictured) {
        this.longest = longest;
        this.outputTokens = outputTokens;
        this.pictured = pictured;
    }

    /** The limit for all tries together, unless it is set to another. */
    public Duration longest() {
        return longest;
    }

    /** How long an answer may be, unless the question says otherwise. */
    public int outputTokens() {
        return outputTokens;
    }

    /** Whether its questions come with pictures as a rule. */
    public boolean pictured() {
        return pictured;
    }

    /** As it is written in settings and answers: {@code vision}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
