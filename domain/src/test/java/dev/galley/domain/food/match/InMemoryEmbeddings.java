package dev.galley.domain.food.match;

import dev.galley.domain.kernel.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts letters in threes, and holds words to mean the same that a test says do. No model, but as steady as one. */
public final class InMemoryEmbeddings implements Embeddings {
    private static final int DIMENSIONS = 256;

    private final Map<String, String> same = new HashMap<>();
    private final Set<UserId> refused = new HashSet<>();
    private String model = "threes";
    private boolean answers = true;

    /** From now on the first text means just what the second does. */
    public InMemoryEmbeddings knowing(String text, String meant) {
        same.put(text, meant);
        return this;
    }

    public void becomes(String other) {
        model = other;
    }

    public void fallsSilent() {
        answers = false;
    }

    @Override
    public String model() {
        return model;
    }

    /** From now on it is shown nothing that this person has written. */
    public InMemoryEmbeddings refusedBy(UserId author) {
        refused.add(author);
        return this;
    }

    @Override
    public boolean mayRead(Optional<UserId> author) {
        return author.filter(refused::contains).isEmpty();
    }

    @Override
    public Optional<List<Meaning>> of(List<String> texts) {
        return answers ? Optional.of(texts.stream().map(this::meaning).toList()) : Optional.empty();
    }

    private Meaning meaning(String text) {
        var vector = new float[DIMENSIONS];
        for (var word : same.getOrDefault(text, text).toLowerCase(Locale.ROOT).split("\\W+", -1)) {
            var framed = "<" + word + ">";
            for (int i = 0; i + 3 <= framed.length(); i++) {
                vector[Math.floorMod(framed.substring(i, i + 3).hashCode(), DIMENSIONS)]++;
            }
        }
        vector[0] += 0.01f;
        return Meaning.of(vector);
    }
}
