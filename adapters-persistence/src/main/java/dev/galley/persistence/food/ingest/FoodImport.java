package dev.galley.persistence.food.ingest;

import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Imports foods from the files that USDA and Open Food Facts publish; which format it is, the content says. A run may be
 * killed at any moment and be started again: what was written stays, and is not written twice. Not for several threads.
 */
public final class FoodImport {
    /**
     * What to import.
     *
     * @param inputs files and folders
     * @param rejects the file to write rejected rows to: file, line, reason
     */
    public record Options(List<Path> inputs, Optional<Path> rejects) {
        public Options {
            inputs = List.copyOf(inputs);
        }
    }

    /** Told now and then, from one thread. */
    public interface Listener {
        void progress(Progress progress);
    }

    /**
     * How far it is.
     *
     * @param rows of all tables
     * @param remaining empty as long as nobody can tell
     */
    public record Progress(long rows, double rowsPerSecond, Optional<Duration> remaining) {}

    /**
     * What came of it.
     *
     * @param read foods that could be read: those that are new, changed and unchanged
     * @param rejected rows of any table that could not
     * @param rows rows of all tables that were read: also nutrients and portions
     * @param failures files that could not be read to their end, and why
     */
    public record Summary(
            long read,
            long added,
            long changed,
            long unchanged,
            long rejected,
            long rows,
            double seconds,
            double rowsPerSecond,
            List<String> failures) {
        public Summary {
            failures = List.copyOf(failures);
        }
    }

    private final FoodMerge merge;
    private final Sql sql;

    @Inject
    public FoodImport(FoodMerge merge, Sql sql) {
        this.merge = merge;
        this.sql = sql;
    }

    /** @throws IOException if the rejects cannot be written; what is wrong with an input is in the summary */
    public Summary run(Options options, Listener listener) throws IOException {
        var failures = new ArrayList<String>();
        try (var rejects = new Rejects(options.rejects());
                var run = new ImportRun(merge, sql, rejects, listener, options.inputs().size())) {
            for (var input : options.inputs()) {
                try {
                    read(input, run);
                } catch (BadFile | EOFException | ZipException e) {
                    var why = e instanceof BadFile ? e.getMessage() : "is cut off or damaged";
                    failures.add(input + ": " + why);
                    run.reject(input.toString(), 0, String.valueOf(why));
                }
                run.inputDone();
            }
            var summary = run.finish(failures);
            if (summary.added() + summary.changed() > 0) {
                tidy();
            }
            return summary;
        }
    }

    private static void read(Path input, ImportRun run) throws IOException {
        if (!Files.exists(input)) {
            throw new BadFile("does not exist");
        }
        if (Files.isDirectory(input)) {
            readFolder(input, run);
            return;
        }
        var start = new byte[4];
        try (var in = Files.newInputStream(input)) {
            if (in.readNBytes(start, 0, 4) == 4 && start[0] == 'P' && start[1] == 'K') {
                try (var tables = Tables.of(input)) {
                    readTables(tables, run);
                }
                return;
            }
        }
        readJson(input, run);
    }

    private static void readFolder(Path folder, ImportRun run) throws IOException {
        try (var tables = Tables.of(folder)) {
            if (StandardReference.isIn(tables) || FoodDataCentral.isIn(tables)) {
                readTables(tables, run);
                return;
            }
        }
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(FoodImport::isJson).sorted().toList();
        }
        if (files.isEmpty()) {
            throw new BadFile("holds no format that is known: USDA's SR28 or FoodData Central, or Open Food Facts");
        }
        for (var file : files) {
            readJson(file, run);
        }
    }

    private static boolean isJson(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(json|jsonl|ndjson)(\\.gz)?");
    }

    private static void readTables(Tables tables, ImportRun run) throws IOException {
        if (StandardReference.isIn(tables)) {
            new StandardReference(tables, run).read();
        } else if (FoodDataCentral.isIn(tables)) {
            new FoodDataCentral(tables, run).read();
        } else {
            throw new BadFile("is a ZIP file of something else than USDA's SR28 or FoodData Central");
        }
    }

    private static void readJson(Path file, ImportRun run) throws IOException {
        long size = Math.max(1, Files.size(file));
        var counted = new CountedInput(Files.newInputStream(file));
        run.measuredBy(() -> counted.count() / (double) size);
        try (InputStream in = new BufferedInputStream(Tables.unpacked(counted), 1 << 16)) {
            in.mark(1 << 10);
            if (!beginsLikeJson(in)) {
                throw new BadFile("is of no format that is known: USDA's SR28 or FoodData Central, or Open Food Facts");
            }
            in.reset();
            var reader = new OpenFoodFacts(file.toString(), run);
            var first = firstLine(in);
            if (OpenFoodFacts.isWhole(first)) {
                reader.readLines(in, first);
            } else {
                reader.readWhole(new SequenceInputStream(new ByteArrayInputStream(first), in));
            }
        }
    }

    private static boolean beginsLikeJson(InputStream in) throws IOException {
        for (int i = 0; i < 1 << 9; i++) {
            int b = in.read();
            if (b == '{' || b == '[') {
                return true;
            }
            if (b < 0 || (b > ' ' && b != 0xEF && b != 0xBB && b != 0xBF)) {
                return false;
            }
        }
        return false;
    }

    /** Up to and with its end; a file without line ends may be one long line. */
    private static byte[] firstLine(InputStream in) throws IOException {
        var line = new java.io.ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n' || line.size() > 16 << 20) {
                break;
            }
        }
        return line.toByteArray();
    }

    /** Statistics and index lists, so that the next search is as quick as the last one. */
    private void tidy() {
        sql.write(() -> {
            sql.handle().execute("ANALYZE food, food_name, food_word");
            return sql.handle()
                    .createQuery("""
                            SELECT gin_clean_pending_list(indexrelid) FROM pg_index
                            JOIN pg_class c ON c.oid = indexrelid JOIN pg_am a ON a.oid = c.relam AND a.amname = 'gin'
                            WHERE indrelid IN ('food_name'::regclass, 'food_word'::regclass)
                            """)
                    .mapTo(Long.class)
                    .list();
        });
    }
}
