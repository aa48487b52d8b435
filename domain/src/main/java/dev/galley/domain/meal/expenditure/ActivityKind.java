package dev.galley.domain.meal.expenditure;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What people do, with its metabolic equivalent: how many times the energy of sitting quietly it takes, one of which is 1
 * kcal per kilogram and hour. All are of the 2011 Compendium of Physical Activities (Ainsworth et al., Med Sci Sports
 * Exerc 2011, 43:1575). The Compendium is meant for groups: one person may be a third off.
 */
public enum ActivityKind {
    /** 17190: 2.8 to 3.2 mph, level, moderate pace. */
    WALKING(3.5),
    /** 17200: 3.5 mph, brisk. */
    BRISK_WALKING(4.3),
    /** 17080: cross country. */
    HIKING(6.0),
    /** 12020: jogging, general. */
    JOGGING(7.0),
    /** 12050: 6 mph. */
    RUNNING(9.8),
    /** 01015: bicycling, general. */
    CYCLING(7.5),
    /** Conditioning exercise: bicycling, stationary, general. */
    STATIONARY_CYCLING(7.0),
    /** 18310: leisurely, general. */
    SWIMMING(6.0),
    /** 02054: resistance training, multiple exercises, 8 to 15 repetitions. */
    STRENGTH_TRAINING(3.5),
    /** 02150: Hatha. */
    YOGA(2.5),
    /** 15675: tennis, general. */
    TENNIS(7.3),
    /** 15610: soccer, casual, general. */
    FOOTBALL(7.0),
    /** 15055: basketball, general. */
    BASKETBALL(6.5),
    /** 08245: gardening, general, moderate effort. */
    GARDENING(3.8),
    /** Anything else, of which nothing is known but what its owner says. */
    OTHER;

    private final OptionalDouble metabolicEquivalent;

    ActivityKind(double metabolicEquivalent) {
        this.metabolicEquivalent = OptionalDouble.of(metabolicEquivalent);
    }

    ActivityKind() {
        metabolicEquivalent = OptionalDouble.empty();
    }

    public OptionalDouble metabolicEquivalent() {
        return metabolicEquivalent;
    }

    /** As it is told: {@code brisk_walking}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ActivityKind> of(String code) {
        for (var kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The energy of so many minutes of it, resting included, kcal; absent where nobody can tell. */
    public OptionalDouble kilocalories(int minutes, double bodyKilograms) {
        return metabolicEquivalent.isPresent()
                ? OptionalDouble.of(metabolicEquivalent.getAsDouble() * bodyKilograms * minutes / 60)
                : OptionalDouble.empty();
    }
}
