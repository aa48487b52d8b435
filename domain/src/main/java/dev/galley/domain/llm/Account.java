package dev.galley.domain.llm;

import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import java.util.Optional;

/** Who pays for a question. */
public sealed interface Account {
    /** A person who wanted to know. What they have not agreed to is not done. */
    record Person(UserId id, Tier tier) implements Account {}

    /** Galley itself: what is asked is about nobody. */
    record House() implements Account {}

    default Optional<UserId> person() {
        return this instanceof Person(var id, _) ? Optional.of(id) : Optional.empty();
    }
}
