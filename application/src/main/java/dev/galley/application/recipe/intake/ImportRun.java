package dev.galley.application.recipe.intake;

import dev.galley.domain.recipe.intake.ImportId;
import java.util.UUID;

/** Work for later: an import to be gone through. */
public record ImportRun(UUID importId) {
    public ImportId id() {
        return new ImportId(importId);
    }

    static ImportRun of(ImportId id) {
        return new ImportRun(id.value());
    }

    String key() {
        return importId.toString();
    }
}
