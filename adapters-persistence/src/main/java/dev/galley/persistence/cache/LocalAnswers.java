package dev.galley.persistence.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.cache.Answers;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.function.Supplier;

/** Keeps answers in this process, up to 100 MB. */
public final class LocalAnswers implements Answers {
    static final long MOST_BYTES = 100L << 20;
    private final Shelf shelf;
    private final Broadcast broadcast;

    @Inject
    public LocalAnswers(Broadcast broadcast) {
        this(broadcast, new Shelf(MOST_BYTES, Ticker.systemTicker()));
    }

    LocalAnswers(Broadcast broadcast, Shelf shelf) {
        this.broadcast = broadcast;
        this.shelf = shelf;
        Evicted.listen(broadcast, shelf);
    }

    @Override
    public Kept get(Key key, Supplier<byte[]> load) {
        return shelf.get(key, () -> new Shelf.Loaded(load.get(), key.lifetime()));
    }

    @Override
    public void evict(Collection<String> subjects) {
        shelf.evict(subjects);
        Evicted.tell(broadcast, subjects);
    }
}
