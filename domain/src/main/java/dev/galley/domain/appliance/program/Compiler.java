package dev.galley.domain.appliance.program;

import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.program.ProgramStep.HeatTo;
import dev.galley.domain.appliance.program.ProgramStep.Hold;
import dev.galley.domain.appliance.program.ProgramStep.Keep;
import dev.galley.domain.appliance.program.ProgramStep.Stir;
import dev.galley.domain.appliance.program.ProgramStep.Timer;
import dev.galley.domain.appliance.program.ProgramStep.Weigh;
import dev.galley.domain.kernel.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a program of a recipe, for one appliance. Each step of the recipe is shown to the person as it is written, before
 * whatever the appliance does of it: nothing is left out. What the appliance cannot do is left to the person where its
 * heat is off meanwhile, with a note; what it could do but not within its limits, or not safely, ends the compilation, and
 * all that is wrong is told at once.
 */
public final class Compiler {
    private static final int BOILING = 100;
    private static final int HOTTEST_PAN = 190;
    private static final int DEFAULT_PAN = 150;
    private static final int SHORTEST_FRYING_SECONDS = 30;
    /** For how long an oven that is to be filled stays hot. */
    private static final int FILLING_SECONDS = 15 * 60;

    private final Directions directions;
    private final Abilities abilities;
    private final Sheet sheet = new Sheet();
    private final Set<Integer> weighed = new HashSet<>();
    private final List<Reading> readings = new ArrayList<>();
    private int step;
    private Optional<Integer> oven = Optional.empty();
    private boolean ovenIsHot;
    private Optional<Integer> pan = Optional.empty();

    private Compiler(Directions directions, Capabilities capabilities) {
        this.directions = directions.withLinesByName();
        abilities = new Abilities(capabilities);
    }

    /**
     * @throws dev.galley.domain.kernel.Refused with {@code PROGRAM_IMPOSSIBLE} and what is wrong by {@code steps[2]}, the
     *     place of the recipe's step from 0, or by {@code steps} where it is no one step's fault
     */
    public static Program compile(Directions directions, Capabilities capabilities) {
        return new Compiler(directions, capabilities).program();
    }

    private Program program() {
        if (directions.language() != Language.EN) {
            sheet.problemOfAll("are not in English; programs are made of English ones only");
            throw sheet.impossible();
        }
        Optional<Deed> before = Optional.empty();
        for (var direction : directions.steps()) {
            var reading = Reading.of(direction, directions.lines(), before);
            readings.add(reading);
            before = Optional.of(reading.deed());
        }
        for (step = 0; step < readings.size(); step++) {
            sheet.turnTo(step);
            compile(directions.steps().get(step), readings.get(step));
        }
        return sheet.program(directions.name());
    }

    private void compile(Directions.Direction direction, Reading reading) {
        if (direction.instruction().isBlank()) {
            sheet.problem("says nothing");
            return;
        }
        weigh(direction);
        ovenIsHot &= reading.deed() instanceof Deed.Bake;
        reading.preheat().ifPresent(this::preheat);
        var text = direction.instruction().strip();
        switch (reading.deed()) {
            case Deed.Bake bake -> bake(bake, text, direction, reading);
            case Deed.DeepFry _ -> {
                if (abilities.cooks()) {
                    sheet.problem("oil for deep-frying is never heated by a program");
                } else {
                    sheet.byHand(text, "it is not done in this appliance");
                }
            }
            case Deed.HeatEmpty _ -> {
                if (abilities.cooks()) {
                    sheet.problem("an empty pot or pan is never heated by a program");
                } else {
                    sheet.byHand(text, "it is not done in this appliance");
                }
            }
            case Deed.Fry fry -> fry(fry, text, direction, reading);
            case Deed.Simmer simmer -> simmer(simmer, text, direction, reading);
            case Deed.Heat heat -> cook(heat.celsius(), text, direction, reading);
            case Deed.KeepWarm warm -> keepWarm(warm, text, reading);
            case Deed.Whirl whirl -> whirl(whirl.motion(), text, reading);
            case Deed.Rest rest -> rest(rest, text, reading);
            case Deed.ByHand hand -> {
                sheet.shown(text, kept(reading));
                hand.why().filter(_ -> abilities.heats()).ifPresent(sheet::note);
            }
        }
    }

    /** What is weighed once, for one step; where an ingredient is parted among steps, nobody knows how. */
    private void weigh(Directions.Direction direction) {
        for (int place : direction.lines()) {
            var line = directions.lines().get(place);
            long uses = directions.steps().stream().filter(other -> other.lines().contains(place)).count();
            if (abilities.weighs() && line.grams().isPresent() && !line.optional() && uses == 1 && weighed.add(place)) {
                var grams = line.grams().get();
                abilities.ofWeight(grams).ifPresentOrElse(
                        sheet::problem, () -> sheet.add(new Weigh(grams, line.name())));
            }
        }
    }

    /** The oven is heated when there is something to bake, not while it is being prepared. */
    private void preheat(int celsius) {
        if (!abilities.bakes()) {
            return;
        }
        abilities.ofHeat(celsius).ifPresent(sheet::problem);
        oven = Optional.of(celsius);
        ovenIsHot = false;
        if (isBakedLater()) {
            sheet.note("the oven is heated when there is something to put into it");
        } else if (abilities.ofHeat(celsius).isEmpty()) {
            sheet.add(new HeatTo(celsius, Optional.empty()));
            ovenIsHot = true;
        }
    }

    private boolean isBakedLater() {
        for (int later = step; later < readings.size(); later++) {
            if (later > step && readings.get(later).preheat().isPresent()) {
                return false;
            }
            if (readings.get(later).deed() instanceof Deed.Bake) {
                return true;
            }
        }
        return false;
    }

    /** What stays hot while a step is done by hand: the oven that was heated for it, and nothing else. */
    private Optional<Keep> kept(Reading reading) {
        return ovenIsHot && reading.preheat().isPresent()
                ? oven.map(celsius -> new Keep(celsius, SafetyRules.MOST_KEPT_SECONDS))
                : Optional.empty();
    }

    private void bake(Deed.Bake bake, String text, Directions.Direction direction, Reading reading) {
        if (!abilities.bakes()) {
            sheet.byHand(text, "it is not done in this appliance");
            return;
        }
        boolean isOther = bake.celsius().filter(celsius -> !oven.equals(Optional.of(celsius))).isPresent();
        oven = bake.celsius().or(() -> oven);
        if (oven.isEmpty()) {
            sheet.problem("does not say how hot the oven is to be");
            return;
        }
        int celsius = oven.get();
        if (isRefused(celsius, reading.seconds())) {
            return;
        }
        if (isOther || !ovenIsHot) {
            sheet.add(new HeatTo(celsius, Optional.empty()));
        }
        ovenIsHot = true;
        if (reading.seconds().isEmpty()) {
            sheet.shown(text, Optional.of(new Keep(celsius, SafetyRules.MOST_KEPT_SECONDS)));
            return;
        }
        sheet.shown(text, Optional.of(new Keep(celsius, FILLING_SECONDS)));
        hold(celsius, reading.seconds().get(), Optional.empty());
        lookedAt(direction, reading);
    }

    private void fry(Deed.Fry fry, String text, Directions.Direction direction, Reading reading) {
        if (!abilities.cooks()) {
            sheet.byHand(text, "it is not done in this appliance");
            return;
        }
        pan = fry.celsius().or(() -> pan);
        int celsius = Math.min(HOTTEST_PAN, pan.orElse(DEFAULT_PAN));
        if (isRefused(celsius, Optional.empty())) {
            return;
        }
        if (reading.seconds().isEmpty()) {
            sheet.shown(text, Optional.empty());
            sheet.add(new HeatTo(celsius, Optional.empty()));
            sheet.shown("Fry it, and say when it is done.", Optional.of(new Keep(celsius,
                    SafetyRules.MOST_FRYING_SECONDS)));
            return;
        }
        int left = reading.seconds().get();
        int most = Math.min(SafetyRules.MOST_FRYING_SECONDS, abilities.mostSeconds());
        if (left > SafetyRules.MOST_DRY_SECONDS) {
            sheet.problem("fries for " + SafetyRules.told(left) + "; at most " + SafetyRules.told(
                    SafetyRules.MOST_DRY_SECONDS)
                    + " are allowed");
        } else if (most < Math.min(left, SHORTEST_FRYING_SECONDS)) {
            abilities.ofTime(left).ifPresent(sheet::problem);
        }
        if (!sheet.isFine()) {
            return;
        }
        sheet.shown(text, Optional.empty());
        heat(celsius);
        while (left > 0) {
            int part = Math.min(left, most);
            hold(celsius, part, stirring(reading));
            left -= part;
            if (left > 0) {
                sheet.shown("What fries is not left alone: say that you are there, and it goes on.", Optional.empty());
            }
        }
        lookedAt(direction, reading);
    }

    private void simmer(Deed.Simmer simmer, String text, Directions.Direction direction, Reading reading) {
        if (abilities.cooks() && simmer.boilsFirst() && abilities.ofHeat(BOILING).isEmpty()) {
            if (isRefused(simmer.celsius(), reading.seconds())) {
                return;
            }
            sheet.shown(text, Optional.empty());
            sheet.add(new HeatTo(BOILING, Optional.empty()));
            after(simmer.celsius(), direction, reading);
            return;
        }
        if (!abilities.cooks()) {
            sheet.byHand(text, "it is not done in this appliance");
            return;
        }
        cook(simmer.celsius(), text, direction, reading);
    }

    private void cook(int celsius, String text, Directions.Direction direction, Reading reading) {
        if (!abilities.heats()) {
            sheet.byHand(text, "this appliance does not heat");
            return;
        }
        if (isRefused(celsius, reading.seconds())) {
            return;
        }
        sheet.shown(text, Optional.empty());
        after(celsius, direction, reading);
    }

    /** What the appliance does once the person has put everything in. */
    private void after(int celsius, Directions.Direction direction, Reading reading) {
        if (reading.seconds().isPresent()) {
            heat(celsius);
            hold(celsius, reading.seconds().get(), stirring(reading));
        } else {
            sheet.add(new HeatTo(celsius, Optional.empty()));
            if (reading.deed() instanceof Deed.Simmer && celsius < BOILING) {
                sheet.shown("Say when it is done.", Optional.of(new Keep(celsius, SafetyRules.MOST_KEPT_SECONDS)));
            }
        }
        lookedAt(direction, reading);
    }

    private void keepWarm(Deed.KeepWarm warm, String text, Reading reading) {
        if (!abilities.heats()) {
            sheet.byHand(text, "this appliance does not heat");
            return;
        }
        if (warm.isCulture() && abilities.isCooler(warm.celsius())) {
            rest(new Deed.Rest(false), text, reading);
            sheet.note("this appliance is not warm at so little");
            return;
        }
        abilities.ofHeat(warm.celsius()).ifPresent(sheet::problem);
        if (reading.seconds().isEmpty()) {
            sheet.problem("does not say for how long it is kept at " + warm.celsius() + " °C");
            return;
        }
        int seconds = reading.seconds().get();
        SafetyRules.ofHolding(warm.celsius(), seconds, warm.isCulture()).ifPresent(sheet::problem);
        abilities.ofTime(seconds).ifPresent(sheet::problem);
        if (sheet.isFine()) {
            sheet.shown(text, Optional.empty());
            heat(warm.celsius());
            hold(warm.celsius(), seconds, Optional.empty());
        }
    }

    private void whirl(Deed.Motion motion, String text, Reading reading) {
        sheet.shown(text, kept(reading));
        if (!abilities.stirs() || abilities.mostRpm() < motion.least()) {
            if (abilities.heats()) {
                sheet.note("this appliance does not stir" + (abilities.stirs() ? " fast enough" : ""));
            }
        } else if (reading.seconds().filter(seconds -> seconds <= ProgramStep.MOST_SECONDS).isPresent()) {
            sheet.add(new Stir(Math.min(motion.rpm(), abilities.mostRpm()), reading.seconds().get()));
        } else {
            sheet.note("it does not say for how long it is stirred");
        }
    }

    private void rest(Deed.Rest rest, String text, Reading reading) {
        sheet.shown(text, kept(reading));
        reading.seconds()
                .filter(seconds -> !rest.isCold() && seconds <= ProgramStep.MOST_SECONDS)
                .ifPresent(seconds -> sheet.add(new Timer(seconds, text)));
    }

    /** Whether something is wrong with so much heat for so long; told if it is. */
    private boolean isRefused(int celsius, Optional<Integer> seconds) {
        abilities.ofHeat(celsius).ifPresent(sheet::problem);
        seconds.ifPresent(time -> {
            SafetyRules.ofHolding(celsius, time, false).ifPresent(sheet::problem);
            abilities.ofTime(time).ifPresent(sheet::problem);
        });
        return !sheet.isFine();
    }

    /** What names no {@code hold} keeps the temperature that it reached, in one step. */
    private void heat(int celsius) {
        if (abilities.holds()) {
            sheet.add(new HeatTo(celsius, Optional.empty()));
        }
    }

    private void hold(int celsius, int seconds, Optional<Integer> rpm) {
        sheet.add(abilities.holds() ? new Hold(celsius, seconds, rpm) : new HeatTo(celsius, Optional.of(seconds)));
    }

    private Optional<Integer> stirring(Reading reading) {
        return reading.stirs() && abilities.stirs() && abilities.mostRpm() >= Deed.Motion.STIR.least()
                ? Optional.of(Math.min(Deed.Motion.STIR.rpm(), abilities.mostRpm()))
                : Optional.empty();
    }

    /** No appliance sees whether something is done. */
    private void lookedAt(Directions.Direction direction, Reading reading) {
        var core = reading.core().map(celsius -> "It is done when it is " + celsius + " °C inside: measure it.");
        var state = direction.expectedState().map(String::strip).filter(it -> !it.isEmpty());
        var text = core.map(told -> state.map(seen -> told + " " + seen).orElse(told)).or(() -> state);
        text.ifPresent(it -> sheet.shown(it, Optional.empty()));
    }
}
