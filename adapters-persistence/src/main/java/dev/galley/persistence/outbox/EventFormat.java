package dev.galley.persistence.outbox;

import dev.galley.domain.kernel.DomainEvent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How events are written down. An event's class may be renamed, lose a component and gain an {@code Optional} one; its
 * stored name stays.
 */
public final class EventFormat {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

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
        return JSON.writeValueAsString(event);
    }

    DomainEvent read(String name, String json) {
        var type = Objects.requireNonNull(types.get(name), () -> "no event is stored as " + name);
        return JSON.readValue(json, type);
    }
}
