package dev.galley.domain.recipe.intake;

import dev.galley.domain.kernel.Refusal;

/** Why a recipe is not handed out in a format. */
public enum ExportRefusal implements Refusal {
    /** It has letters that the fonts of every PDF reader do not have: only Latin ones are printed. */
    SCRIPT_NOT_PRINTED;

    @Override
    public Kind kind() {
        return Kind.IMPOSSIBLE;
    }
}
