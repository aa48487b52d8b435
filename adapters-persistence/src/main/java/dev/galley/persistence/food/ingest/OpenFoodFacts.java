package dev.galley.persistence.food.ingest;

import dev.galley.domain.food.FoodSource;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Open Food Facts: a product a line (the nightly dump), one product, or a page of a search, as its API answers. Fields
 * that are not needed are passed over without being read.
 */
final class OpenFoodFacts {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxNumberLength(60)
                    .maxStringLength(4 << 20)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final String file;
    private final Intake intake;

    OpenFoodFacts(String file, Intake intake) {
        this.file = file;
        this.intake = intake;
    }

    /** A file whose first line is a whole object has one on each line; any other is one object over many. */
    void readLines(InputStream in, byte[] firstLine) throws IOException {
        line(firstLine, 1);
        try (var lines = new Lines(in)) {
            while (true) {
                byte[] next;
                try {
                    next = lines.next();
                } catch (EOFException | ZipException e) {
                    throw new BadFile("is cut off or damaged behind line " + (lines.number() + 1));
                }
                if (next == null) {
                    return;
                }
                line(next, lines.number() + 1);
            }
        }
    }

    void readWhole(InputStream in) throws IOException {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    product(parser, -1);
                }
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                product(parser, -1);
            } else {
                throw new BadFile("is no JSON object");
            }
        } catch (JacksonException e) {
            throw new BadFile("is no valid JSON from line " + e.getLocation().getLineNr());
        }
    }

    /** Whether this line is a JSON object from its beginning to its end. */
    static boolean isWhole(byte[] line) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    private void line(byte[] line, long number) throws IOException {
        try {
            var text = Texts.utf8(line, 0, line.length);
            if (text.isBlank()) {
                return;
            }
            try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw new BadRow("is no JSON object");
                }
                product(parser, number);
            } catch (JacksonException e) {
                throw new BadRow("is no valid JSON at character " + e.getLocation().getColumnNr());
            }
        } catch (BadRow e) {
            intake.reject(file, number, String.valueOf(e.getMessage()));
        }
    }

    /** @param line where it stands; below 0, the parser knows */
    private void product(JsonParser parser, long line) throws IOException {
        long begins = line < 0 ? parser.currentTokenLocation().getLineNr() : line;
        var product = new Product();
        boolean holdsOthers = false;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            if (name.equals("product") && token == JsonToken.START_OBJECT) {
                holdsOthers = true;
                product(parser, line);
            } else if (name.equals("products") && token == JsonToken.START_ARRAY) {
                holdsOthers = true;
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    product(parser, line);
                }
            } else {
                product.read(name, parser);
            }
        }
        if (holdsOthers) {
            return;
        }
        try {
            var food = product.food();
            if (intake.isRepeated(FoodSource.OPEN_FOOD_FACTS, food.sourceId())) {
                throw new BadRow("tells of product %s again".formatted(food.sourceId()));
            }
            intake.food(food, file, begins);
        } catch (BadRow e) {
            intake.reject(file, begins, String.valueOf(e.getMessage()));
        }
    }
}
