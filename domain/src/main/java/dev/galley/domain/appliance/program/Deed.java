package dev.galley.domain.appliance.program;

import java.util.Optional;

/** What a step of a recipe asks for, as far as its words tell. */
sealed interface Deed {
    /**
     * In the oven.
     *
     * @param celsius absent where it is as hot as before
     */
    record Bake(Optional<Integer> celsius) implements Deed {}

    /** In so much hot fat that it swims. */
    record DeepFry() implements Deed {}

    /**
     * In a pan, where it may burn at any moment.
     *
     * @param celsius absent where it is as hot as before
     */
    record Fry(Optional<Integer> celsius) implements Deed {}

    /**
     * In a pot with water in it.
     *
     * @param boilsFirst whether it is brought to a boil before
     */
    record Simmer(int celsius, boolean boilsFirst) implements Deed {}

    /** Nobody says where. */
    record Heat(int celsius) implements Deed {}

    /** @param isCulture whether it is dough or yoghurt, which live at that */
    record KeepWarm(int celsius, boolean isCulture) implements Deed {}

    record Whirl(Motion motion) implements Deed {}

    /**
     * Nothing is done to it for a while.
     *
     * @param isCold whether it is in a refrigerator meanwhile
     */
    record Rest(boolean isCold) implements Deed {}

    /** @param why an appliance that heats does not do it; absent where it is plain */
    record ByHand(Optional<String> why) implements Deed {}

    /** A pan or pot is to be made hot that the recipe says is empty. */
    record HeatEmpty() implements Deed {}

    /** How fast what stirs goes round: ours, as recipes give no numbers. */
    enum Motion {
        STIR(60, 20), KNEAD(40, 20), WHISK(200, 150);

        private final int rpm;
        private final int least;

        Motion(int rpm, int least) {
            this.rpm = rpm;
            this.least = least;
        }

        int rpm() {
            return rpm;
        }

        /** Slower than this it is another thing. */
        int least() {
            return least;
        }
    }
}
