package dev.galley.persistence.food.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The pairs of ingredients of FlavorGraph (Park et al. 2021, Apache-2.0), as its project publishes them: CSV files, gzipped
 * or not, in a folder. Pairs of ingredients and compounds in them come from elsewhere, under terms that Galley does not
 * take on, and are passed over.
 */
public final class FlavorGraphFiles {
    private static final List<String> NODES = List.of("nodes_191120", "nodes_ingredients", "nodes");
    private static final List<String> EDGES = List.of("edges_191120", "edges_ingr-ingr", "edges");
    private static final String PAIRS = "ingr-ingr";
    private static final int LONGEST_NAME = 200;

    /**
     * Two ingredients that are together in recipes.
     *
     * @param one a name in English words
     * @param score how much oftener than by chance, -1 to 1: the same measure as Galley's own
     */
    public record Pair(String one, String other, double score) {}

    /** A row that cannot be used, and why. */
    public record Reject(String file, long line, String reason) {}

    /** @param passedOver rows that are of another kind */
    public record Read(List<Pair> pairs, List<Reject> rejects, long passedOver) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private long passedOver;

    private FlavorGraphFiles() {}

    /** @throws IOException with a message for people if the folder or one of its files cannot be read as a whole */
    public static Read read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadFile(folder + " is no folder; " + advice());
        }
        var files = new FlavorGraphFiles();
        try (var tables = Tables.of(folder)) {
            var names = files.names(table(tables, folder, NODES));
            files.pairs(table(tables, folder, EDGES), names);
        }
        return new Read(List.copyOf(files.pairs), List.copyOf(files.rejects), files.passedOver);
    }

    private static Tables.Table table(Tables tables, Path folder, List<String> names) throws IOException {
        var name = names.stream().filter(tables::has).findFirst();
        if (name.isEmpty()) {
            throw new BadFile("%s has no %s.csv; %s".formatted(folder, String.join(".csv, ", names), advice()));
        }
        return tables.open(name.get());
    }

    private static String advice() {
        return "it must hold nodes_191120.csv and edges_191120.csv of the FlavorGraph project (its folder \"input\"),"
                + " gzipped or not";
    }

    private Map<String, String> names(Tables.Table table) throws IOException {
        var names = new HashMap<String, String>();
        try (var rows = new CsvRows(table.in())) {
            int id = rows.column("node_id");
            int name = rows.column("name");
            while (rows.next()) {
                try {
                    var words = rows.field(name).replace('_', ' ').strip();
                    if (words.isEmpty() || words.length() > LONGEST_NAME) {
                        throw new BadRow("has no name of 1 to %d characters".formatted(LONGEST_NAME));
                    }
                    names.put(rows.field(id), words);
                } catch (BadRow e) {
                    reject(table, rows, e);
                }
            }
        } catch (BadFile e) {
            throw named(table, e);
        }
        return names;
    }

    private void pairs(Tables.Table table, Map<String, String> names) throws IOException {
        try (var rows = new CsvRows(table.in())) {
            int one = rows.column("id_1");
            int other = rows.column("id_2");
            int score = rows.column("score");
            Optional<Integer> kind = rows.hasColumn("edge_type")
                    ? Optional.of(rows.column("edge_type"))
                    : Optional.empty();
            while (rows.next()) {
                try {
                    if (kind.isPresent() && !rows.field(kind.get()).equals(PAIRS)) {
                        passedOver++;
                    } else {
                        pairs.add(new Pair(
                                name(names, rows.field(one)), name(names, rows.field(other)), score(rows.field(
                                        score))));
                    }
                } catch (BadRow e) {
                    reject(table, rows, e);
                }
            }
        } catch (BadFile e) {
            throw named(table, e);
        }
    }

    private static String name(Map<String, String> names, String id) throws BadRow {
        var name = names.get(id);
        if (name == null) {
            throw new BadRow("names an ingredient that is not there: " + id);
        }
        return name;
    }

    private static double score(String text) throws BadRow {
        try {
            double score = Double.parseDouble(text);
            if (score >= -1 && score <= 1) {
                return score;
            }
        } catch (NumberFormatException e) {
            // told below, like a number that is no score
        }
        throw new BadRow("has a score that is no number from -1 to 1: " + text);
    }

    private void reject(Tables.Table table, CsvRows rows, BadRow why) {
        rejects.add(new Reject(table.file(), rows.line(), Objects.toString(why.getMessage(), "")));
    }

    private static BadFile named(Tables.Table table, BadFile why) {
        return new BadFile(table.file() + " " + why.getMessage());
    }
}
