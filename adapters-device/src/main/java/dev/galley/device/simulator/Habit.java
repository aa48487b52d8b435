package dev.galley.device.simulator;

import java.util.List;
import java.util.function.DoubleSupplier;

/** What somebody does who cooks all day: starts a program, looks in now and then, starts another. Not for several threads. */
final class Habit {
    private static final double PAUSE_SECONDS = 60;
    private static final double LOOKS_PER_SECOND = 1 / 240.0;
    private static final double LOOK_SECONDS = 8;

    private final Machine machine;
    private final DoubleSupplier chance;
    private double idleSeconds = PAUSE_SECONDS;
    private double openSeconds;

    Habit(Machine machine, DoubleSupplier chance) {
        this.machine = machine;
        this.chance = chance;
    }

    void advance(double seconds) {
        if (machine.ware().isOpen()) {
            openSeconds += seconds;
            if (openSeconds >= LOOK_SECONDS) {
                machine.open(false);
            }
        } else if (!machine.isIdle()) {
            idleSeconds = 0;
            if (chance.getAsDouble() < LOOKS_PER_SECOND * seconds) {
                openSeconds = 0;
                machine.open(true);
            }
        } else {
            idleSeconds += seconds;
            if (idleSeconds >= PAUSE_SECONDS) {
                var programs = List.copyOf(machine.make().programs().values());
                machine.start(programs.get((int) (chance.getAsDouble() * programs.size()) % programs.size()));
            }
        }
    }
}
