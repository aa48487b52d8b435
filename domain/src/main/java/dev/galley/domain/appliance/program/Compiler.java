package dev.galley.domain.appliance.program;

import static dev.galley.domain.appliance.program.ProgramRefusal.PROGRAM_IMPOSSIBLE;

import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.program.Program.Made;
import dev.galley.domain.appliance.program.Program.Note;
import dev.galley.domain.appliance.program.ProgramStep.HeatTo;
import dev.galley.domain.appliance.program.ProgramStep.Hold;
import dev.galley.domain.appliance.program.ProgramStep.Keep;
import dev.galley.domain.appliance.program.ProgramStep.Stir;
import dev.galley.domain.appliance.program.ProgramStep.Timer;
import dev.galley.domain.appliance.program.ProgramStep.WaitForPerson;
import dev.galley.domain.appliance.program.ProgramStep.Weigh;
import dev.galley.domain.kernel.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes a program of a recipe, for one appliance. Each step of the recipe is shown to the person as it is written, before
 * whatever the appliance does of it: nothing is left out. What the appliance cannot do is left to the person where its
 * heat is off meanwhile, with a note; what it could do but not within its limits, or not safely, ends the compilation, and
 * all that is wrong is told at once.
 */
public final class Compiler {
    private static final String WHOLE = "steps";
    private static final int BOILING = 100;
    private static final int HOTTEST_PAN = 190;
    private static final int DEFAULT_PAN = 150;
    private static final int SHORTEST_FRYING_SECONDS = 30;
    /** For how long an oven that is to be filled stays hot. */
    private static final int FILLING_SECONDS = 15 * 60;

    private final Directions directions;
    private final Abilities abilities;
    private final Map<String, String> problems = new TreeMap<>();
    private final List<Made> made = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
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
            problems.put(WHOLE, "are not in English; programs are made of English ones only");
            throw impossible();
        }
        Optional<Deed> before = Optional.empty();
        for (var direction : directions.steps()) {
            var reading = Reading.of(direction, directions.lines(), before);
            readings.add(reading);
            before = Optional.of(reading.deed());
        }
        for (step = 0; step < readings.size(); step++) {
            compile(directions.steps().get(step), readings.get(step));
        }
        var steps = made.stream().map(Made::step).toList();
        if (problems.isEmpty()) {
            if (made.size() > Program.MOST_STEPS || Program.bytes(made) > Program.MOST_BYTES) {
                problems.put(WHOLE, "are more than an appliance takes in at once");
            } else if (steps.stream().noneMatch(Program::isWork)) {
                problems.put(WHOLE, "there is nothing in them that this appliance does");
            } else {
                SafetyRules.of(steps).ifPresent(wrong -> problems.put(WHOLE, wrong));
            }
        }
        if (!problems.isEmpty()) {
            throw impossible();
        }
        return new Program(directions.name(), made, notes);
    }

    private dev.galley.domain.kernel.Refused impossible() {
        return PROGRAM_IMPOSSIBLE.because("this appliance cannot cook this recipe", problems);
    }

    private void compile(Directions.Direction direction, Reading reading) {
        if (direction.instruction().isBlank()) {
            problem("says nothing");
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
                    problem("oil for deep-frying is never heated by a program");
                } else {
                    byHand(text, "it is not done in this appliance");
                }
            }
            case Deed.HeatEmpty _ -> {
                if (abilities.cooks()) {
                    problem("an empty pot or pan is never heated by a program");
                } else {
                    byHand(text, "it is not done in this appliance");
                }
            }
            case Deed.Fry fry -> fry(fry, text, direction, reading);
            case Deed.Simmer simmer -> simmer(simmer, text, direction, reading);
            case Deed.Heat heat -> cook(heat.celsius(), text, direction, reading);
            case Deed.KeepWarm warm -> keepWarm(warm, text, reading);
            case Deed.Whirl whirl -> whirl(whirl.motion(), text, reading);
            case Deed.Rest rest -> rest(rest, text, reading);
            case Deed.ByHand hand -> {
                shown(text, kept(reading));
                hand.why().filter(_ -> abilities.heats()).ifPresent(this::note);
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
                        this::problem, () -> add(new Weigh(grams, line.name())));
            }
        }
    }

    /** The oven is heated when there is something to bake, not while it is being prepared. */
    private void preheat(int celsius) {
        if (!abilities.bakes()) {
            return;
        }
        abilities.ofHeat(celsius).ifPresent(this::problem);
        oven = Optional.of(celsius);
        ovenIsHot = false;
        if (isBakedLater()) {
            note("the oven is heated when there is something to put into it");
        } else if (abilities.ofHeat(celsius).isEmpty()) {
            add(new HeatTo(celsius, Optional.empty()));
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
            byHand(text, "it is not done in this appliance");
            return;
        }
        boolean isOther = bake.celsius().filter(celsius -> !oven.equals(Optional.of(celsius))).isPresent();
        oven = bake.celsius().or(() -> oven);
        if (oven.isEmpty()) {
            problem("does not say how hot the oven is to be");
            return;
        }
        int celsius = oven.get();
        if (isRefused(celsius, reading.seconds())) {
            return;
        }
        if (isOther || !ovenIsHot) {
            add(new HeatTo(celsius, Optional.empty()));
        }
        ovenIsHot = true;
        if (reading.seconds().isEmpty()) {
            shown(text, Optional.of(new Keep(celsius, SafetyRules.MOST_KEPT_SECONDS)));
            return;
        }
        shown(text, Optional.of(new Keep(celsius, FILLING_SECONDS)));
        hold(celsius, reading.seconds().get(), Optional.empty());
        lookedAt(direction, reading);
    }

    private void fry(Deed.Fry fry, String text, Directions.Direction direction, Reading reading) {
        if (!abilities.cooks()) {
            byHand(text, "it is not done in this appliance");
            return;
        }
        pan = fry.celsius().or(() -> pan);
        int celsius = Math.min(HOTTEST_PAN, pan.orElse(DEFAULT_PAN));
        if (isRefused(celsius, Optional.empty())) {
            return;
        }
        if (reading.seconds().isEmpty()) {
            shown(text, Optional.empty());
            add(new HeatTo(celsius, Optional.empty()));
            shown("Fry it, and say when it is done.", Optional.of(new Keep(celsius, SafetyRules.MOST_FRYING_SECONDS)));
            return;
        }
        int left = reading.seconds().get();
        int most = Math.min(SafetyRules.MOST_FRYING_SECONDS, abilities.mostSeconds());
        if (left > SafetyRules.MOST_DRY_SECONDS) {
            problem("fries for " + SafetyRules.told(left) + "; at most " + SafetyRules.told(
                    SafetyRules.MOST_DRY_SECONDS)
                    + " are allowed");
        } else if (most < Math.min(left, SHORTEST_FRYING_SECONDS)) {
            abilities.ofTime(left).ifPresent(this::problem);
        }
        if (!isFine()) {
            return;
        }
        shown(text, Optional.empty());
        heat(celsius);
        while (left > 0) {
            int part = Math.min(left, most);
            hold(celsius, part, stirring(reading));
            left -= part;
            if (left > 0) {
                shown("What fries is not left alone: say that you are there, and it goes on.", Optional.empty());
            }
        }
        lookedAt(direction, reading);
    }

    private void simmer(Deed.Simmer simmer, String text, Directions.Direction direction, Reading reading) {
        if (abilities.cooks() && simmer.boilsFirst() && abilities.ofHeat(BOILING).isEmpty()) {
            if (isRefused(simmer.celsius(), reading.seconds())) {
                return;
            }
            shown(text, Optional.empty());
            add(new HeatTo(BOILING, Optional.empty()));
            after(simmer.celsius(), direction, reading);
            return;
        }
        if (!abilities.cooks()) {
            byHand(text, "it is not done in this appliance");
            return;
        }
        cook(simmer.celsius(), text, direction, reading);
    }

    private void cook(int celsius, String text, Directions.Direction direction, Reading reading) {
        if (!abilities.heats()) {
            byHand(text, "this appliance does not heat");
            return;
        }
        if (isRefused(celsius, reading.seconds())) {
            return;
        }
        shown(text, Optional.empty());
        after(celsius, direction, reading);
    }

    /** What the appliance does once the person has put everything in. */
    private void after(int celsius, Directions.Direction direction, Reading reading) {
        if (reading.seconds().isPresent()) {
            heat(celsius);
            hold(celsius, reading.seconds().get(), stirring(reading));
        } else {
            add(new HeatTo(celsius, Optional.empty()));
            if (reading.deed() instanceof Deed.Simmer && celsius < BOILING) {
                shown("Say when it is done.", Optional.of(new Keep(celsius, SafetyRules.MOST_KEPT_SECONDS)));
            }
        }
        lookedAt(direction, reading);
    }

    private void keepWarm(Deed.KeepWarm warm, String text, Reading reading) {
        if (!abilities.heats()) {
            byHand(text, "this appliance does not heat");
            return;
        }
        if (warm.isCulture() && abilities.isCooler(warm.celsius())) {
            rest(new Deed.Rest(false), text, reading);
            note("this appliance is not warm at so little");
            return;
        }
        abilities.ofHeat(warm.celsius()).ifPresent(this::problem);
        if (reading.seconds().isEmpty()) {
            problem("does not say for how long it is kept at " + warm.celsius() + " °C");
            return;
        }
        int seconds = reading.seconds().get();
        SafetyRules.ofHolding(warm.celsius(), seconds, warm.isCulture()).ifPresent(this::problem);
        abilities.ofTime(seconds).ifPresent(this::problem);
        if (isFine()) {
            shown(text, Optional.empty());
            heat(warm.celsius());
            hold(warm.celsius(), seconds, Optional.empty());
        }
    }

    private void whirl(Deed.Motion motion, String text, Reading reading) {
        shown(text, kept(reading));
        if (!abilities.stirs() || abilities.mostRpm() < motion.least()) {
            if (abilities.heats()) {
                note("this appliance does not stir" + (abilities.stirs() ? " fast enough" : ""));
            }
        } else if (reading.seconds().filter(seconds -> seconds <= ProgramStep.MOST_SECONDS).isPresent()) {
            add(new Stir(Math.min(motion.rpm(), abilities.mostRpm()), reading.seconds().get()));
        } else {
            note("it does not say for how long it is stirred");
        }
    }

    private void rest(Deed.Rest rest, String text, Reading reading) {
        shown(text, kept(reading));
        reading.seconds()
                .filter(seconds -> !rest.isCold() && seconds <= ProgramStep.MOST_SECONDS)
                .ifPresent(seconds -> add(new Timer(seconds, text)));
    }

    /** Whether something is wrong with so much heat for so long; told if it is. */
    private boolean isRefused(int celsius, Optional<Integer> seconds) {
        abilities.ofHeat(celsius).ifPresent(this::problem);
        seconds.ifPresent(time -> {
            SafetyRules.ofHolding(celsius, time, false).ifPresent(this::problem);
            abilities.ofTime(time).ifPresent(this::problem);
        });
        return !isFine();
    }

    private boolean isFine() {
        return !problems.containsKey(path());
    }

    /** What names no {@code hold} keeps the temperature that it reached, in one step. */
    private void heat(int celsius) {
        if (abilities.holds()) {
            add(new HeatTo(celsius, Optional.empty()));
        }
    }

    private void hold(int celsius, int seconds, Optional<Integer> rpm) {
        add(abilities.holds() ? new Hold(celsius, seconds, rpm) : new HeatTo(celsius, Optional.of(seconds)));
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
        text.ifPresent(it -> shown(it, Optional.empty()));
    }

    private void byHand(String text, String why) {
        shown(text, Optional.empty());
        note(why);
    }

    private void shown(String text, Optional<Keep> keep) {
        add(new WaitForPerson(text, keep));
    }

    private void add(ProgramStep next) {
        made.add(new Made(step + 1, next));
    }

    private void note(String why) {
        notes.add(new Note(step + 1, why));
    }

    private String path() {
        return "steps[" + step + "]";
    }

    private void problem(String what) {
        problems.merge(path(), what, (first, second) -> first.contains(second) ? first : first + "; " + second);
    }
}
