package dev.galley.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Message;
import dev.galley.application.bus.Query;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.wiring.Application;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.domain.kernel.DomainEvent;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.ManagementServer;
import dev.galley.persistence.food.ingest.FoodImport;
import dev.galley.persistence.outbox.RelayWorkers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing was forgotten. */
class WiringTest {
    private final Injector application = TestApplication.withoutDatabase(new Caller.Stranger());
    private final Map<Class<?>, Handles<?, ?>> handlers = application.getInstance(Key.get(
            new TypeLiteral<Map<Class<?>, Handles<?, ?>>>() {}));

    @Test
    void the_whole_application_can_be_made() {
        var whole = Application.withoutGround(Config.of(Map.of(), Map.of()));
        var parts = List.of(
                HttpServer.class, ManagementServer.class, RelayWorkers.class, FoodImport.class);
        assertThat(parts).allSatisfy(part -> assertThat(whole.get(part)).isNotNull());
    }

    @Test
    void every_message_has_a_handler() {
        assertThat(handlers.keySet()).containsExactlyInAnyOrderElementsOf(concrete(Message.class));
    }

    @Test
    void only_queries_are_handled_outside_the_application() {
        assertThat(handlers).allSatisfy((message, handler) -> {
            var inApplication = handler.getClass().getPackageName().startsWith("dev.galley.application.");
            assertThat(inApplication || Query.class.isAssignableFrom(message))
                    .as("%s handles %s", handler.getClass(), message)
                    .isTrue();
        });
    }

    @Test
    void every_event_has_a_stored_name() {
        var named = application
                .getInstance(Key.get(new TypeLiteral<Map<String, Class<? extends DomainEvent>>>() {}))
                .values();
        assertThat(List.<Class<?>>copyOf(named)).containsExactlyInAnyOrderElementsOf(concrete(DomainEvent.class));
    }

    @Test
    void every_feature_is_listed() {
        var listed = Features.all().stream().<Class<?>>map(Feature::getClass).toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(concrete(Feature.class));
    }

    private static List<Class<?>> concrete(Class<?> type) {
        return Code.PRODUCT.stream()
                .filter(c -> c.isAssignableTo(type) && !c.isInterface())
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }
}
