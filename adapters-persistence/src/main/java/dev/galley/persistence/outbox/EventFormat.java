package dev.galley.persistence.outbox;

import dev.galley.domain.kernel.DomainEvent;
import dev.galley.persistence.sql.Json;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How events are written down. An event's class may be renamed, lose a component and gain an {@code Optional} one; its
 * stored name stays.
 */
public final class EventFormat {
    private final Map<String, Class<? extends DomainEvent>> types;
    private final Map<Class<?>, String> names;

    @Inject
    public EventFormat(Map<String, Class<? extends DomainEvent>> types) {
        this.types = Map.copyOf(types);
        names = types.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    String name(DomainEvent event) {
        return Objects.requireNonNull(names.get(event.getClass()), () -> "no stored name for " + event.getClass());
    }

    String write(DomainEvent event) {
        return Json.write(event);
    }

    DomainEvent read(String name, String json) {
        var type = Objects.requireNonNull(types.get(name), () -> "no event is stored as " + name);
        return Json.read(json, type);
    }
}
