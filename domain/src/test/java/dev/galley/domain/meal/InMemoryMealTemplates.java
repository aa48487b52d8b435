package dev.galley.domain.meal;

import dev.galley.domain.kernel.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** For tests. Safe for many threads. */
public final class InMemoryMealTemplates implements MealTemplates {
    private final Map<TemplateId, MealTemplate> templates = new ConcurrentHashMap<>();

    @Override
    public List<MealTemplate> of(UserId owner) {
        return templates.values().stream()
                .filter(template -> template.owner().equals(owner))
                .sorted(Comparator.comparing((MealTemplate template) -> template.name().toLowerCase(Locale.ROOT))
                        .thenComparing(template -> template.id().value()))
                .toList();
    }

    @Override
    public Optional<MealTemplate> of(UserId owner, TemplateId id) {
        return Optional.ofNullable(templates.get(id)).filter(template -> template.owner().equals(owner));
    }

    @Override
    public void keep(MealTemplate template) {
        templates.put(template.id(), template);
    }

    @Override
    public boolean forget(UserId owner, TemplateId id) {
        return of(owner, id).map(found -> templates.remove(found.id())).isPresent();
    }
}
