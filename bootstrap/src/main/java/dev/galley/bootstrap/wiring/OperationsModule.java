package dev.galley.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.galley.application.bus.Measured;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.observe.Figures;
import jakarta.inject.Singleton;

/** What only a Galley that really runs has: its settings, and figures for its operators. */
final class OperationsModule extends AbstractModule {
    private final Config config;

    OperationsModule(Config config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(Config.class).toInstance(config);
        bind(Measured.Meter.class).to(Figures.class);
    }

    @Provides
    @Singleton
    static Figures figures() {
        return new Figures();
    }
}
