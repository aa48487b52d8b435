package dev.galley.domain.recipe.intake;

import dev.galley.domain.kernel.Refusal;

/** Why a recipe is not handed out in a format. */
public enum ExportRefusal implements Refusal {
    /** It has letters that PDF readers bring no font for: only Latin, Japanese and Chinese ones are printed. */
    SCRIPT_NOT_PRINTED;

    @Override
    public Kind kind() {
        return Kind.IMPOSSIBLE;
    }
}
