package dev.galley.domain.kernel.safety;

/**
 * Something that passed the gate for somebody. Nobody but the gate can make one, so that an answer made of these cannot
 * have gone around it.
 */
public final class Screened<T> {
    private final T value;
    private final Judgement judgement;

    Screened(T value, Judgement judgement) {
        this.value = value;
        this.judgement = judgement;
    }

    public T value() {
        return value;
    }

    /** Never unsafe. */
    public Judgement judgement() {
        return judgement;
    }
}
