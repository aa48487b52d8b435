package dev.galley.domain.kernel.safety;

import java.util.Optional;

/**
 * Something that passed the gate for somebody. Nobody but the gate can make one, so that an answer made of these cannot
 * have gone around it.
 */
public final class Screened<T> {
    private final T value;
    private final Judgement judgement;
    private final boolean needed;

    Screened(T value, Judgement judgement, boolean needed) {
        this.value = value;
        this.judgement = judgement;
        this.needed = needed;
    }

    public T value() {
        return value;
    }

    /** Unsafe only where all was to be seen: see {@link Gate#flagged}. */
    public Judgement judgement() {
        return judgement;
    }

    /** What to tell them of it; nothing to whoever eats everything. */
    public Optional<Judgement> warning() {
        return needed ? Optional.of(judgement) : Optional.empty();
    }
}
