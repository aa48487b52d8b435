package dev.galley.domain.appliance.program;

import static java.util.regex.Pattern.compile;

import dev.galley.domain.appliance.program.Deed.Bake;
import dev.galley.domain.appliance.program.Deed.ByHand;
import dev.galley.domain.appliance.program.Deed.DeepFry;
import dev.galley.domain.appliance.program.Deed.Fry;
import dev.galley.domain.appliance.program.Deed.Heat;
import dev.galley.domain.appliance.program.Deed.HeatEmpty;
import dev.galley.domain.appliance.program.Deed.KeepWarm;
import dev.galley.domain.appliance.program.Deed.Motion;
import dev.galley.domain.appliance.program.Deed.Rest;
import dev.galley.domain.appliance.program.Deed.Simmer;
import dev.galley.domain.appliance.program.Deed.Whirl;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A step of an English recipe, read. What is not understood is left to the person ({@link ByHand}), never guessed.
 *
 * @param deed what it comes to; of several things the last, for which the others prepare
 * @param preheat the oven is to be this hot by the time something goes into it
 * @param seconds how long; absent where nobody can say
 * @param core how warm it is to be inside
 * @param stirs whether it is stirred without a pause
 */
record Reading(
        Deed deed, Optional<Integer> preheat, Optional<Integer> seconds, Optional<Integer> core, boolean stirs) {

    private static final Pattern SENTENCES = compile("(?<=[.!;])\\s+");
    private static final Pattern ELSEWHERE = compile(
            "\\b(grill|grilled|broil|broiler|barbecue|charcoal|flame|microwave|waffle iron|griddle|pressure cooker|smoker"
                    + "|toaster|blowtorch|torch|air[- ]?fryer|heatproof bowl|double boiler|bain[- ]marie|food processor)\\b");
    private static final Pattern CARAMEL = compile("\\bcaramel(i[sz]ed?)?\\b|\\bmelt the sugar\\b|\\bamber\\b");
    private static final Pattern DEEP = compile(
            "deep[- ]?fr(y|ied|ying)|deep[- ]fat|\\bfrying oil\\b|\\d ?(cm|mm|inch(es)?) of (\\w+ )?oil\\b"
                    + "|\\boil\\b[^.]{0,40}\\d ?(cm|mm|inch(es)?) deep"
                    + "|\\boil\\b[^.]{0,40}\\b(half|third) full");
    private static final Pattern OIL = compile("\\b(oil|lard|ghee|dripping|fat|shortening)\\b");
    private static final Pattern PREHEAT = compile(
            "\\b(pre-?)?heat (the |your |an |a )?oven\\b|\\bset (the |your )?oven\\b|\\boven (temperature )?to \\d"
                    + "|\\bin the oven and heat\\b|\\boven\\b[^.]{0,20}\\bpreheated?\\b|^pre-?heat to \\d");
    private static final Pattern BAKE = compile(
            "\\b(bake|bakes|roast|roasts)\\b(?! (powder|soda|paper|sheet|tray|dish|tin))"
                    + "|\\b(finish|braise|return|cook|toast|dry|put|place|crisp)\\b[^.]{0,60}\\b(in|to|into) (the|a|an)( \\w+)? oven\\b");
    private static final Pattern OVEN = compile("\\bin (the|a|an)( \\w+)? oven\\b");
    private static final Pattern NOT_BOILING = compile(
            "\\b(do not|don't|never|without|not|before it)( let it| hard)? (boil|simmer)\\w*|\\bhard boil\\w*");
    private static final Pattern BOIL = compile(
            "\\bto (a|the) (full |rolling |gentle |hard |brief |quick )?boil\\b|(^|[.,;:] |\\band |\\bthen )boil\\b"
                    + "|\\bin [^.]{0,40}\\bboiling\\b|\\b(blanch|parboil)\\b");
    private static final Pattern SIMMER = compile(
            "\\b(simmer|stew|braise)(s|ing)?\\b|(^|[.,;:] |\\b(and|then) )steam\\b|\\bsteam (the|it|them|over|for|until)\\b|\\breduce(?! (the |to )?(heat|a|low))\\b|\\bcook(ed)? (it |them )?down\\b"
                    + "|\\bpoach(es|ing)?\\b");
    private static final Pattern GENTLY = compile("\\b(poach|bare(ly)?|just below a simmer|below a simmer)\\b");
    private static final Pattern FRY = compile(
            "\\b(stir-)?fry(?! pan)\\b|\\bsaut(e|é)\\b|\\bsear\\b|\\bsweat (the|it|them|in|over)\\b|\\bsoften (the|it|them|in)\\b"
                    + "|\\bbrown (the|it|them|well|in|lightly|half|on|all)\\b|\\bcrackle\\b|\\bsizzle\\b"
                    + "|\\btoast\\b[^.]{0,60}\\b(pan|skillet|wok|oil|pot)\\b|\\bcook\\b[^.]{0,80}\\b(over|on)\\b[^.]{0,30}\\bheat\\b|\\bcook\\b[^.]{0,60}\\b(in|with) (the|half the|a) "
                    + "(\\w+ )?(oil|butter|fat|ghee|pan|skillet|wok)\\b");
    private static final Pattern OTHER_SIDE = compile("\\b(second|other) side\\b|\\bflip\\b|\\bturn and (cook|fry)\\b");
    private static final Pattern KEEP = compile(
            "\\bkeep (it |them |the [\\w ]{1,30})?(warm|hot|at)\\b|\\bhold (it |them )?at\\b|\\bsous[- ]vide\\b|\\bwater bath at\\b"
                    + "|\\bincubate\\b");
    private static final Pattern CULTURE = compile("\\byogh?urt\\b|\\bproof\\b|\\bprove\\b|\\brise\\b|\\bferment\\w*\\b"
            + "|\\bsourdough\\b|\\bdough\\b|\\bculture\\b|\\bincubate\\b");
    private static final Pattern HEAT = compile(
            "\\b(re)?heat\\b|\\bwarm\\b(?! place)|\\bcook\\b|\\bmelt\\b|\\bbring\\b");
    private static final Pattern HEAT_THROUGH = compile("\\b(re)?heat (it |them )?(through|gently)\\b|\\breheat\\b");
    private static final Pattern VESSEL = compile(
            "\\b(pan|pot|saucepan|skillet|wok|casserole|cauldron|kettle|iron)\\b");
    private static final Pattern EMPTY = compile("\\bempty( \\w+){0,2} (pan|pot|saucepan|skillet|wok|casserole)\\b");
    private static final Pattern DRY = compile("\\bdry( \\w+){0,2} (pan|pot|saucepan|skillet|wok|casserole)\\b");
    private static final Pattern OFF = compile("\\b(off|from) the (heat|hob|stove|oven)\\b|\\b(out of|from) the oven\\b"
            + "|\\bturn (the )?(oven|heat) off\\b|\\bturn off\\b");
    private static final Pattern COLD = compile(
            "\\b(chill|chilled|fridge|refrigerat\\w+|freez\\w+|ice|overnight|cold water)\\b");
    private static final Pattern REST = compile(
            "\\b(chill|fridge|refrigerat\\w+|freeze|marinate|soak|cool|rest|stand|leave|rise|proof|prove|overnight|set aside"
                    + "|let (it|them)|wait)\\b");
    private static final Pattern HANDS = compile(
            "\\b(hands?|fingers?|fork|knife|towel|chopsticks|rub|toss|fold|roll|shape|blend|pur(e|é)e|grate|chop|slice|peel"
                    + "|strain|sieve|pour|drain|squeeze|serve|divide|cut|press|spread|scatter)\\b");
    private static final Pattern ADDS = compile("^(add|stir|pour|return|tuck|put in|tip in)\\b");
    private static final Pattern INSIDE = compile(
            "\\b(inside|cent(er|re)|middle|bone|core|thickest|internal|cooked through|well past|until (it |they )?reach\\w*)\\b");
    private static final Pattern TO_OR_AT = compile(
            "\\b(heat|warm|bring|hold|keep|cook)\\b[^.]{0,40}\\b(to|at) (about |around )?\\d{2}");
    private static final Pattern AT = compile("\\bat (about |around )?\\d{2,3} ?(°|º|degrees|c\\b|f\\b)");
    private static final Pattern WITHOUT_PAUSE = compile(
            "\\bstir(ring)?,? (it |them )?(constantly|continuously|all the time|without pause|without stopping)\\b"
                    + "|\\bconstantly stirring\\b");

    /** FDA Food Code 2022, 3-401.11, and USDA FSIS, in whole degrees: fish and steaks, minced meat, eggs, poultry. */
    private static final List<Integer> CORES = List.of(63, 68, 70, 71, 74);
    /** From here on it is the heat around the food, not inside it. */
    private static final int AROUND = 95;
    private static final int BOILING = 100;
    private static final int COOLEST_CORE = 45;
    private static final int HOT_OIL = 140;
    private static final BigDecimal SWIMS_IN_GRAMS = BigDecimal.valueOf(200);

    /** @param before what the step before came to */
    static Reading of(Directions.Direction step, List<Directions.Line> lines, Optional<Deed> before) {
        var text = NOT_BOILING.matcher(step.instruction().strip().toLowerCase(Locale.ROOT)).replaceAll("");
        var told = new ArrayList<>(Temperatures.in(text));
        step.celsius().filter(celsius -> !told.contains(celsius)).ifPresent(celsius -> told.addFirst(celsius));
        var parted = Stream.of(SENTENCES.split(text)).toList();
        var preheating = parted.stream()
                .filter(it -> PREHEAT.matcher(it).find() && !BAKE.matcher(it).find())
                .toList();
        var preheat = preheating.stream()
                .flatMap(it -> Temperatures.in(it).stream())
                .findFirst()
                .or(() -> step.celsius().filter(celsius -> !preheating.isEmpty() && celsius >= AROUND));
        var rest = String.join(" ", parted.stream().filter(it -> !preheating.contains(it)).toList());
        preheat.ifPresent(told::remove);
        var words = new Words(rest, List.copyOf(told), step.celsius(), oil(step, lines), step.lines().isEmpty());
        var deed = DEEP.matcher(text).find()
                ? new DeepFry()
                : rest.isBlank() ? new ByHand(Optional.empty()) : words.deed(before, step.seconds().isPresent());
        return new Reading(
                deed,
                preheat,
                step.seconds().or(() -> Times.in(rest)),
                words.core(deed),
                WITHOUT_PAUSE.matcher(text).find());
    }

    private static BigDecimal oil(Directions.Direction step, List<Directions.Line> lines) {
        return step.lines().stream()
                .map(lines::get)
                .filter(line -> OIL.matcher(line.name().toLowerCase(Locale.ROOT)).find())
                .flatMap(line -> line.grams().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /**
     * @param oil grams of the fat that the step uses
     * @param isBare whether it uses nothing at all
     */
    private record Words(
            String text, List<Integer> told, Optional<Integer> typed, BigDecimal oil, boolean isBare) {

        Deed deed(Optional<Deed> before, boolean takesTime) {
            var around = told.stream().filter(celsius -> celsius >= AROUND).findFirst();
            boolean bakes = has(BAKE) || (has(OVEN) && !has(OFF));
            boolean fries = has(FRY) || has(OTHER_SIDE);
            if (has(ELSEWHERE)) {
                return new ByHand(Optional.of("it is done over another heat"));
            }
            if (!bakes && isHotOil(around, fries)) {
                return new DeepFry();
            }
            if (bakes && !has(BAKE) && around.isPresent() && !has(FRY) && !has(SIMMER) && !has(BOIL)) {
                return new Bake(around);
            }
            if ((has(EMPTY) || (has(DRY) && isBare)) && (has(HEAT) || around.isPresent())) {
                return new HeatEmpty();
            }
            if (has(CARAMEL) && !bakes) {
                return new ByHand(Optional.of("hot sugar is looked after by hand"));
            }
            var kept = bakes || fries ? Optional.<Deed>empty() : keeping();
            if (kept.isPresent()) {
                return kept.get();
            }
            int bake = last(BAKE);
            int simmer = Math.max(last(SIMMER), last(BOIL));
            int fry = Math.max(last(FRY), last(OTHER_SIDE));
            int most = Math.max(bake, Math.max(simmer, fry));
            if (most >= 0 && last(OFF) > most && !has(OVEN)) {
                return new ByHand(Optional.of("it is taken off the heat before it is done"));
            }
            if (most >= 0) {
                if (most == bake) {
                    return new Bake(around);
                }
                return most == simmer
                        ? simmering(around)
                        : new Fry(has(FRY) ? around.or(this::byWords) : Optional.empty());
            }
            return without(around, before, takesTime);
        }

        private boolean isHotOil(Optional<Integer> around, boolean fries) {
            boolean isHot = around.filter(celsius -> celsius >= HOT_OIL).isPresent();
            return (isHot && (fries || has(OIL))) || (fries && oil.compareTo(SWIMS_IN_GRAMS) >= 0);
        }

        private Optional<Deed> keeping() {
            return has(KEEP) || (has(CULTURE) && has(REST))
                    ? told.stream()
                            .filter(celsius -> ProgramStep.COLDEST <= celsius && celsius <= BOILING)
                            .findFirst()
                            .map(warm -> new KeepWarm(warm, has(CULTURE)))
                    : Optional.empty();
        }

        /** What is neither baked nor boiled nor fried. */
        private Deed without(Optional<Integer> around, Optional<Deed> before, boolean takesTime) {
            if (has(OFF) || has(REST)) {
                return has(REST) && !told.stream().anyMatch(celsius -> celsius >= AROUND)
                        ? new Rest(has(COLD))
                        : new ByHand(Optional.empty());
            }
            if (has(HEAT)) {
                if (around.isPresent()) {
                    return new Heat(around.get());
                }
                if (has(HEAT_THROUGH)) {
                    return new Simmer(80, false); // FDA Food Code 3-403.11: what is reheated is 74 °C inside
                }
                return told.stream()
                        .filter(celsius -> isMeant(celsius, TO_OR_AT) && !isCore(celsius))
                        .findFirst().<Deed>map(Heat::new)
                        .orElseGet(() -> byWords().isPresent() && (has(OIL) || !has(VESSEL))
                                ? new Fry(byWords())
                                : new ByHand(has(VESSEL)
                                        ? Optional.of("a pan is not heated before something is in it")
                                        : Optional.empty()));
            }
            boolean goesOn = before.filter(it -> it instanceof Fry || it instanceof Simmer).isPresent()
                    && takesTime && ADDS.matcher(text).find() && !text.contains("bowl");
            if (goesOn) {
                return before.orElseThrow() instanceof Simmer hot
                        ? new Simmer(hot.celsius(), false)
                        : new Fry(Optional
                                .empty());
            }
            return has(HANDS) ? new ByHand(Optional.empty()) : motion();
        }

        private Deed simmering(Optional<Integer> around) {
            if (around.filter(celsius -> celsius > BOILING).isPresent()) {
                return new Heat(around.get()); // a braise: nothing simmers at that
            }
            var liquid = told.stream()
                    .filter(celsius -> isMeant(celsius, AT) && celsius <= BOILING && !isCore(celsius))
                    .findFirst();
            boolean boilsFirst = has(BOIL);
            int by = last(SIMMER) < 0 ? BOILING : has(GENTLY) ? 85 : text.contains("steam") ? BOILING : 95;
            return new Simmer(liquid.orElse(by), boilsFirst && liquid.orElse(by) < BOILING);
        }

        /** So little heat may be that of an ingredient, if nobody says that it is cooked at that. */
        private boolean isMeant(int celsius, Pattern said) {
            return celsius > SafetyRules.ZONE_TO || (celsius >= ProgramStep.COLDEST && has(said));
        }

        private Deed motion() {
            if (text.contains("knead")) {
                return new Whirl(Motion.KNEAD);
            }
            if (Pattern.compile("\\b(whisk|whip|beat)\\b").matcher(text).find()) {
                return new Whirl(Motion.WHISK);
            }
            return Pattern.compile("\\b(stir|mix|combine)\\b").matcher(text).find()
                    ? new Whirl(Motion.STIR)
                    : new ByHand(Optional.empty());
        }

        /** How hot a pan is that stands over such a heat. No program makes one hotter than 190 °C. Ours. */
        private Optional<Integer> byWords() {
            if (text.contains("medium-low heat") || text.contains("medium low heat")) {
                return Optional.of(130);
            }
            if (text.contains("medium-high heat") || text.contains("medium high heat")) {
                return Optional.of(175);
            }
            if (text.contains("medium heat")) {
                return Optional.of(150);
            }
            if (text.contains("low heat") || text.contains("lowest heat")) {
                return Optional.of(110);
            }
            return text.contains("high heat") ? Optional.of(190) : Optional.empty();
        }

        Optional<Integer> core(Deed deed) {
            return switch (deed) {
                case Bake _,Fry _ ->
                    told.stream().filter(celsius -> celsius > COOLEST_CORE && celsius < AROUND).findFirst();
                case Simmer _,Heat _ -> told.stream().filter(this::isCore).findFirst();
                case DeepFry _,KeepWarm _,Whirl _,Rest _,ByHand _,HeatEmpty _ -> Optional.empty();
            };
        }

        /** What the author typed beside a text that tells another temperature is that of the pot. */
        private boolean isCore(int celsius) {
            if (celsius <= COOLEST_CORE || celsius >= AROUND) {
                return false;
            }
            boolean isBeside = typed.filter(it -> it == celsius).isPresent() && told.size() > 1;
            return has(INSIDE) ? !isBeside : CORES.contains(celsius) && !has(TO_OR_AT);
        }

        private boolean has(Pattern pattern) {
            return pattern.matcher(text).find();
        }

        /** Where it is told for the last time; -1 where it is not. */
        private int last(Pattern pattern) {
            int at = -1;
            var found = pattern.matcher(text);
            while (found.find()) {
                at = found.start();
            }
            return at;
        }
    }
}
