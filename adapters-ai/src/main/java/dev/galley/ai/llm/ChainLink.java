package dev.galley.ai.llm;

import dev.galley.ai.llm.wire.Model;
import dev.galley.domain.llm.Allowance;
import dev.galley.domain.llm.ModelName;
import dev.galley.domain.llm.Price;
import dev.galley.domain.llm.Provider;
import java.util.Optional;

/**
 * A model in a chain.
 *
 * @param price empty where none is set: what it costs is then unknown, not nothing
 */
public record ChainLink(Model model, Provider provider, Allowance allowance, Optional<Price> price) {
    public ModelName name() {
        return new ModelName(model.provider(), model.name());
    }
}
