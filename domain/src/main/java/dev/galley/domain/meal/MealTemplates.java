package dev.galley.domain.meal;

import dev.galley.domain.kernel.UserId;
import java.util.List;
import java.util.Optional;

/** Where people keep what they eat often. */
public interface MealTemplates {
    /** All of a person's, by name in any case, then by id. One round trip. */
    List<MealTemplate> of(UserId owner);

    /** Empty also where it is somebody else's. */
    Optional<MealTemplate> of(UserId owner, TemplateId id);

    /** Keeps a new one. It is never changed. */
    void keep(MealTemplate template);

    /** Answers whether there was one of theirs. */
    boolean forget(UserId owner, TemplateId id);
}
