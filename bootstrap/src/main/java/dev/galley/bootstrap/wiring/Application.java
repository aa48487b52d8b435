package dev.galley.bootstrap.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import dev.galley.bootstrap.Features;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.embedded.Ground;
import dev.galley.bootstrap.observe.Surroundings;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.DatabaseUrl;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All of Galley, put together but not started. */
public final class Application {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private final Injector injector;

    private Application(Injector injector) {
        this.injector = injector;
    }

    /** The adapters are chosen here, before injection begins: no module has an {@code if}. */
    public static Application on(Ground ground, Config config) {
        var core = ground.redis()
                .map(redis -> new GalleyModule(ground.database(), redis, Features.all()))
                .orElseGet(() -> new GalleyModule(ground.database(), Features.all()));
        return new Application(Guice.createInjector(
                Stage.DEVELOPMENT, // makes what is asked for and no more, which is what starting quickly takes
                core,
                new OperationsModule(config, new Surroundings(ground.database(), ground.redis()))));
    }

    /** For what only looks at the declarations: whatever reaches for the database finds that nobody listens. */
    public static Application withoutGround(Config config) {
        var nowhere = Database.open(Database.Settings.of(DatabaseUrl.of("postgres://nobody@127.0.0.1:1/nowhere")));
        return new Application(Guice.createInjector(
                Stage.DEVELOPMENT,
                new GalleyModule(nowhere, Features.all()),
                new OperationsModule(config, List::of)));
    }

    public <T> T get(Class<T> part) {
        return injector.getInstance(part);
    }

    /** Puts what the features ship into the database, as far as it is not there yet. */
    public void loadStarters() {
        for (var starter : injector.getInstance(Key.get(new TypeLiteral<Set<Starter>>() {}))) {
            int loaded = starter.load();
            if (loaded > 0) {
                LOG.info("loaded {} {}", loaded, starter.name());
            }
        }
    }
}
