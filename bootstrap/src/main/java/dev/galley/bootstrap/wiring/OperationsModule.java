package dev.galley.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import dev.galley.ai.llm.ModelMeter;
import dev.galley.application.bus.Measured;
import dev.galley.bootstrap.appliance.ApplianceLine;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.LinkSettings;
import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.llm.ModelStates;
import dev.galley.bootstrap.observe.BackgroundFigures;
import dev.galley.bootstrap.observe.Figures;
import dev.galley.device.link.BrokerAddress;
import dev.galley.device.link.LinkMeter;
import dev.galley.domain.kernel.Ids;
import dev.galley.http.appliance.BrokerHooks;
import dev.galley.http.appliance.BrokerLogin;
import dev.galley.http.server.Callers;
import dev.galley.http.server.Dependencies;
import dev.galley.http.server.HealthRoutes;
import dev.galley.http.server.Hooks;
import dev.galley.http.server.HttpSettings;
import dev.galley.http.server.ManagementServer;
import dev.galley.http.server.PlainRoutes;
import dev.galley.http.server.RateLimits;
import dev.galley.http.server.Requests;
import dev.galley.persistence.identity.HashingCost;
import dev.galley.persistence.identity.JwtKeys;
import dev.galley.persistence.job.JobWorkers;
import dev.galley.persistence.outbox.Relay;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What only a Galley that really runs has: its settings, and figures for its operators. */
final class OperationsModule extends AbstractModule {
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final Config config;
    private final Dependencies dependencies;

    OperationsModule(Config config, Dependencies dependencies) {
        this.config = config;
        this.dependencies = dependencies;
    }

    @Override
    protected void configure() {
        bind(Config.class).toInstance(config);
        install(new OutsideModule(config));
        install(new ModelsModule(config));
        bind(Callers.class).to(CallersByRoute.class).in(Singleton.class);
        bind(JwtKeys.class).toInstance(config.get(Settings.JWT_KEYS));
        bind(HashingCost.class).toInstance(new HashingCost(
                config.get(Settings.PASSWORD_MEMORY_KIB),
                config.get(Settings.PASSWORD_ITERATIONS),
                HashingCost.recommended().atOnce()));
        Multibinder.newSetBinder(binder(), Hooks.class).addBinding().to(BrokerHooks.class).in(Singleton.class);
        bind(BrokerLogin.class).toInstance(LinkSettings.elsewhere(config)
                .flatMap(BrokerAddress::login)
                .map(login -> new BrokerLogin(login.username(), login.password()))
                .orElse(BrokerLogin.NONE));
        Multibinder.newSetBinder(binder(), PlainRoutes.class).addBinding().to(HealthRoutes.class).in(Singleton.class);
        bind(Measured.Meter.class).to(Figures.class);
        bind(Requests.class).to(Figures.class);
        bind(BackgroundFigures.class).in(Singleton.class);
    }

    /** The line to appliances is asked for late: nobody needs it to say how the rest is. */
    @Provides
    @Singleton
    Dependencies dependencies(Provider<ApplianceLine> line, Provider<ModelStates> models) {
        return () -> Stream.of(dependencies.states(), line.get().states(), models.get().states())
                .flatMap(List::stream)
                .toList();
    }

    @Provides
    @Singleton
    static Figures figures() {
        return new Figures();
    }

    @Provides
    static Relay.Meter outboxMeter(Figures figures) {
        return figures.outbox();
    }

    @Provides
    @Singleton
    static LinkMeter linkMeter(Figures figures) {
        return figures.link();
    }

    @Provides
    @Singleton
    static ModelMeter modelMeter(Figures figures) {
        return figures.models();
    }

    @Provides
    static JobWorkers.Meter jobMeter(Figures figures) {
        return figures.jobs();
    }

    @Provides
    @Singleton
    static ManagementServer management(
            Set<PlainRoutes> pages, Set<Hooks> hooks, Figures figures, BackgroundFigures background, Ids ids) {
        return new ManagementServer(
                pages,
                hooks,
                () -> {
                    background.refresh();
                    return figures.text();
                },
                () -> ids.next().toString());
    }

    @Provides
    @Singleton
    RateLimits rates() {
        var rates = RateLimits.of(
                config.get(Settings.RATE_LIMIT_PERSON),
                config.get(Settings.RATE_LIMIT_ADDRESS),
                config.get(Settings.RATE_LIMIT_SIGN_IN),
                config.get(Settings.RATE_LIMIT_REGISTRATION),
                config.get(Settings.RATE_LIMIT_REFRESH));
        return config.get(Settings.RATE_LIMITS) == Settings.Switch.ON ? rates : rates.off();
    }

    @Provides
    @Singleton
    HttpSettings http() {
        var standard = HttpSettings.DEFAULT;
        return standard.withHost(config.get(Settings.HOST))
                .withOrigins(Set.copyOf(config.get(Settings.CORS_ORIGINS)))
                .withProxies(config.get(Settings.TRUSTED_PROXIES))
                .withMostInWork(config.get(Settings.MAX_IN_WORK), standard.longestWait())
                .withSlow(Duration.ofMillis(config.get(Settings.SLOW_MILLIS)))
                .withTimes(SILENCE, Duration.ofSeconds(config.get(Settings.STOP_SECONDS)));
    }
}
