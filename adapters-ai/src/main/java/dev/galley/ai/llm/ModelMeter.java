package dev.galley.ai.llm;

import dev.galley.domain.llm.Attempt;
import dev.galley.domain.llm.Use;

/** Counts what is asked of models. */
public interface ModelMeter {
    /** For whom nobody counts. */
    ModelMeter NONE = new ModelMeter() {
        @Override
        public void tried(Use use, Attempt attempt) {}

        @Override
        public void kept(Use use) {}
    };

    void tried(Use use, Attempt attempt);

    /** An answer was there already. */
    void kept(Use use);
}
