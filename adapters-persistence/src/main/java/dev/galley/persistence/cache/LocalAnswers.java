package dev.galley.persistence.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.galley.application.cache.Answers;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.function.Supplier;

/** Keeps answers in this process. */
public final class LocalAnswers implements Answers {
    private static final long MOST_BYTES = 100L << 20;
    private final Cache<Key, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<Key, Kept>weigher((_, answer) -> answer.bytes().length)
            .build();

    @Inject
    public LocalAnswers() {}

    @Override
    public Kept get(Key key, Supplier<byte[]> load) {
        return kept.get(key, _ -> {
            var bytes = load.get();
            return new Kept(bytes, "\"" + Integer.toHexString(java.util.Arrays.hashCode(bytes)) + "\"");
        });
    }

    @Override
    public void evict(Collection<String> subjects) {
        kept.asMap().keySet().removeIf(key -> subjects.contains(key.subject()));
    }
}
