package dev.galley.persistence.food.ingest;

import dev.galley.domain.food.FoodSource;
import dev.galley.persistence.food.ingest.FoodImport.Listener;
import dev.galley.persistence.food.ingest.FoodImport.Progress;
import dev.galley.persistence.food.ingest.FoodImport.Summary;
import dev.galley.persistence.sql.Sql;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of an import: this thread reads, another one writes, a few thousand foods at a time. When it is killed, what
 * was written before is whole, and what was not is read again next time.
 */
final class ImportRun implements Intake, Closeable {
    private static final int CHUNK = 4_000;
    /** Tells the writer that nothing follows: a chunk is never empty. */
    private static final List<FoodText> THE_END = List.of();

    private final FoodMerge merge;
    private final Sql sql;
    private final Rejects rejects;
    private final Listener listener;
    private final int inputs;
    private final long start = System.nanoTime();
    private final Map<FoodSource, SeenIds> seen = new EnumMap<>(FoodSource.class);
    private final Set<String> nutrients = new HashSet<>();
    private final List<String[]> newNutrients = new ArrayList<>();
    private final WordCounts words = new WordCounts();
    private final BlockingQueue<List<FoodText>> chunks = new ArrayBlockingQueue<>(2);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Thread writer;
    private FoodMerge.Outcome outcome = new FoodMerge.Outcome(0, 0, 0);
    private List<FoodText> chunk = new ArrayList<>();
    private DoubleSupplier fraction = () -> 0;
    private int inputsDone;
    private long foods;
    private long rows;

    ImportRun(FoodMerge merge, Sql sql, Rejects rejects, Listener listener, int inputs) {
        this.merge = merge;
        this.sql = sql;
        this.rejects = rejects;
        this.listener = listener;
        this.inputs = inputs;
        writer = Thread.ofPlatform().name("food-import").start(this::write);
    }

    private void write() {
        try {
            for (var next = chunks.take(); !next.isEmpty(); next = chunks.take()) {
                if (failure.get() == null) {
                    outcome = outcome.plus(merge.mergeTexts(next, words));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure.set(e);
            chunks.clear(); // whoever waits to put one sees the failure next
        }
    }

    @Override
    public void food(IncomingFood food, String file, long line) throws IOException {
        if (!chunk.isEmpty() && chunk.getFirst().incoming().source() != food.source()) {
            hand();
        }
        chunk.add(FoodText.of(food));
        foods++;
        rows++;
        if (chunk.size() == CHUNK) {
            hand();
        }
    }

    @Override
    public void reject(String file, long line, String why) throws IOException {
        rejects.add(file, line, why);
    }

    @Override
    public void rows(long more) {
        rows += more;
        tell();
    }

    @Override
    public void nutrient(String number, String name, String unit) {
        if (nutrients.add(number)) {
            newNutrients.add(new String[]{number, name, unit});
        }
    }

    @Override
    public void fraction(double done) {
        fraction = () -> done;
    }

    void measuredBy(DoubleSupplier done) {
        fraction = done;
    }

    @Override
    public boolean isRepeated(FoodSource source, String sourceId) {
        return seen.computeIfAbsent(source, _ -> new SeenIds()).add(sourceId);
    }

    void inputDone() {
        hand();
        inputsDone++;
        fraction = () -> 0;
    }

    private void hand() {
        defineNutrients();
        if (!chunk.isEmpty()) {
            put(chunk);
            chunk = new ArrayList<>(CHUNK);
        }
        tell();
    }

    /** Before the foods that have them. */
    private void defineNutrients() {
        if (newNutrients.isEmpty()) {
            return;
        }
        sql.write(() -> {
            var batch = sql.handle()
                    .prepareBatch(
                            "INSERT INTO food_nutrient (number, name, unit) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
            newNutrients.forEach(meaning -> batch.add((Object[]) meaning));
            return batch.execute();
        });
        newNutrients.clear();
    }

    private void put(List<FoodText> next) {
        try {
            check();
            chunks.put(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        }
    }

    private void check() {
        var failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("the foods could not be written", failed);
        }
    }

    private void tell() {
        double seconds = seconds();
        double done = (inputsDone + Math.clamp(fraction.getAsDouble(), 0, 1)) / Math.max(1, inputs);
        var remaining = done < 0.01
                ? Optional.<Duration>empty()
                : Optional.of(Duration.ofMillis((long) (1000 * seconds * (1 - done) / done)));
        listener.progress(new Progress(rows, rows / seconds, remaining));
    }

    private double seconds() {
        return Math.max(1e-6, (System.nanoTime() - start) / 1e9);
    }

    /** Waits until all is written. */
    Summary finish(List<String> failures) {
        hand();
        stop();
        check();
        sql.write(() -> {
            words.flush(sql.handle());
            return true;
        });
        double seconds = seconds();
        return new Summary(
                foods,
                outcome.added(),
                outcome.changed(),
                outcome.unchanged(),
                rejects.count(),
                rows,
                seconds,
                rows / seconds,
                failures);
    }

    private void stop() {
        try {
            while (writer.isAlive() && !chunks.offer(THE_END, 100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                // the queue is full; the writer will come
            }
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing is left running when the reading failed. */
    @Override
    public void close() {
        if (writer.isAlive()) {
            stop();
        }
    }
}
