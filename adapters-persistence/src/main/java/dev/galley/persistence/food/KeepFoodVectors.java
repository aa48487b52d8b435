package dev.galley.persistence.food;

import dev.galley.application.job.Job;
import dev.galley.domain.food.match.Embeddings;
import dev.galley.domain.food.match.Meaning;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the model what foods mean that it was not asked about yet, a batch after the other. Without a model it rests. */
public final class KeepFoodVectors implements Job<Instant> {
    private static final Logger LOG = LoggerFactory.getLogger(KeepFoodVectors.class);

    private final Sql sql;
    private final FoodVectors vectors;
    private final Optional<Embeddings> embeddings;

    @Inject
    public KeepFoodVectors(Sql sql, FoodVectors vectors, Optional<Embeddings> embeddings) {
        this.sql = sql;
        this.vectors = vectors;
        this.embeddings = embeddings;
    }

    @Override
    public void run(Instant due) {
        embeddings.ifPresent(this::ask);
    }

    private void ask(Embeddings model) {
        var name = model.model();
        int kept = 0;
        while (true) {
            var foods = sql.read(() -> vectors.unread(name, Embeddings.MOST_TEXTS));
            var meanings = foods.isEmpty()
                    ? Optional.<List<Meaning>>empty()
                    : model.of(foods.stream().map(FoodVectors.Unread::text).toList());
            if (meanings.isEmpty()) {
                if (kept > 0) {
                    LOG.info("keep the meanings of {} more foods by {}", kept, name);
                }
                return;
            }
            sql.write(() -> {
                vectors.keep(name, foods, meanings.get());
                return foods.size();
            });
            kept += foods.size();
        }
    }
}
