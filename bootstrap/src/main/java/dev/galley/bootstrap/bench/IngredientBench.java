package dev.galley.bootstrap.bench;

import dev.galley.domain.food.line.IngredientLines;
import dev.galley.domain.kernel.Language;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How fast one core reads ingredient lines, what a line allocates, and how long the worst line takes. */
final class IngredientBench {
    private static final List<String> AMOUNTS = List.of(
            "2 cups", "1 ½", "3 large", "250 g", "1 (14 oz) can", "2-3", "1 tbsp plus 1 tsp", "a pinch of", "1/2 cup",
            "about 400 ml", "2 x 400g tins", "4", "1 heaped tsp", "250 g / 9 oz", "a handful of");
    private static final List<String> FOODS = List.of(
            "all-purpose flour", "boneless, skinless chicken thighs", "onions", "extra-virgin olive oil",
            "fresh or frozen peas", "garlic cloves", "unsalted butter", "flat-leaf parsley", "black beans",
            "semi-skimmed milk", "basmati rice", "red bell pepper", "Parmesan", "cherry tomatoes", "ground cumin");
    private static final List<String> ENDINGS = List.of(
            "", ", finely chopped", ", plus extra to serve", " (about 1 lb)", ", at room temperature",
            ", drained and rinsed", " (optional)", ", peeled, halved and thinly sliced", ", for garnish",
            ", cut into 1-inch pieces");
    /** What is most work for the rules, repeated to the longest line there is. */
    private static final List<String> HARD = List.of(
            "very ", "finely chopped and ", "and ", "or ", "large, ", "(", ")(", "()", "1 (", "1/", "½", "1 x ", "2-",
            "small or 2 ", "plus 1 tbsp ", "1 g ", "( g) ", "for ", "cut ", "such as ", "大さじ", "1個", "（", "半", "1、",
            ",", " - ", "a ", "1 cup or ", "9", "\u0000", "\uD800", "l'", "boneless, ");
    private static final int TRIES = 5;

    /**
     * What was seen.
     *
     * @param linesPerSecond of the processor's time of one thread, by round
     * @param bytesPerLine allocated
     * @param worstMicros of the hardest lines of the greatest length, each the best of {@link #TRIES}
     */
    record Seen(List<Double> linesPerSecond, double bytesPerLine, double worstMicros, String worstLine, long words) {}

    private final List<String> lines;

    IngredientBench() {
        var all = new ArrayList<String>();
        for (var amount : AMOUNTS) {
            for (var food : FOODS) {
                for (var ending : ENDINGS) {
                    all.add(amount + " " + food + ending);
                }
            }
        }
        lines = List.copyOf(all);
    }

    int size() {
        return lines.size();
    }

    Seen run(int rounds, Duration each) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var perSecond = new ArrayList<Double>();
        long words = 0;
        double bytes = 0;
        for (int round = 0; round <= rounds; round++) { // the first warms up
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long start = threads.getCurrentThreadCpuTime();
            long spent = 0;
            long read = 0;
            while (spent < each.toNanos()) {
                for (var line : lines) {
                    words += IngredientLines.parse(line, Language.EN).spans().size();
                    read++;
                }
                spent = threads.getCurrentThreadCpuTime() - start;
            }
            if (round > 0) {
                perSecond.add(read * 1e9 / spent);
                bytes = (threads.getCurrentThreadAllocatedBytes() - allocated) / (double) read;
            }
        }
        var worst = worst(threads);
        return new Seen(perSecond, bytes, worst.micros, worst.line, words);
    }

    private record Worst(double micros, String line) {}

    private static Worst worst(com.sun.management.ThreadMXBean threads) {
        var worst = new Worst(0, "");
        for (var language : Language.values()) {
            for (var pattern : HARD) {
                for (var start : List.of("", "1 cup ", "2 ")) {
                    var line = (start + pattern.repeat(IngredientLines.LONGEST)).substring(0, IngredientLines.LONGEST);
                    long best = Long.MAX_VALUE;
                    for (int i = 0; i < TRIES; i++) {
                        long from = threads.getCurrentThreadCpuTime();
                        IngredientLines.parse(line, language);
                        best = Math.min(best, threads.getCurrentThreadCpuTime() - from);
                    }
                    if (best / 1e3 > worst.micros) {
                        worst = new Worst(best / 1e3, language.code() + ": " + start + pattern + "…");
                    }
                }
            }
        }
        return worst;
    }
}
