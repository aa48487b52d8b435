package dev.galley.domain.appliance.program;

import static dev.galley.domain.kernel.Refusal.Kind.IMPOSSIBLE;
import static dev.galley.domain.kernel.Refusal.Kind.NOT_FOUND;

import dev.galley.domain.kernel.Refusal;

public enum ProgramRefusal implements Refusal {
    PROGRAM_NOT_FOUND(NOT_FOUND),
    /** The appliance cannot carry the recipe out, or nobody should let it: the details say why, step by step. */
    PROGRAM_IMPOSSIBLE(IMPOSSIBLE),
    /** Whoever asks must not eat it. */
    RECIPE_UNSUITABLE(IMPOSSIBLE);

    private final Kind kind;

    ProgramRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
