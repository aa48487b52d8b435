package dev.galley.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.galley.application.appliance.MqttAddress;
import dev.galley.application.link.HomeAssistant;
import dev.galley.application.notification.PublicAddress;
import dev.galley.bootstrap.config.ApplianceSettings;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.FirmwareSettings;
import dev.galley.bootstrap.config.HomeAssistantSettings;
import dev.galley.bootstrap.config.LinkSettings;
import dev.galley.bootstrap.config.MediaSettings;
import dev.galley.bootstrap.config.OutsideSettings;
import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.config.TelemetrySettings;
import dev.galley.device.notification.FolderMails;
import dev.galley.device.notification.SmtpMails;
import dev.galley.device.notification.SmtpUrl;
import dev.galley.domain.activity.AuditRetention;
import dev.galley.domain.appliance.SilenceLimit;
import dev.galley.domain.appliance.telemetry.Retention;
import dev.galley.domain.firmware.RolloutRule;
import dev.galley.domain.identity.IdTokens;
import dev.galley.domain.identity.IdentityProvider;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.media.Blobs;
import dev.galley.domain.media.MediaQuota;
import dev.galley.domain.notification.Mails;
import dev.galley.http.identity.JwksIdTokens;
import dev.galley.persistence.firmware.VendorKeyring;
import dev.galley.persistence.media.FileBlobs;
import dev.galley.persistence.media.S3Blobs;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;

/** Those outside whom people's accounts depend on, as the settings name them: who carries mail, and who vouches. */
final class OutsideModule extends AbstractModule {
    private static final Duration MAIL_PATIENCE = Duration.ofSeconds(15);
    private static final Duration KEYS_PATIENCE = Duration.ofSeconds(3);
    private static final String WRITER = "Galley <galley@localhost>";

    private final Config config;

    OutsideModule(Config config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(MqttAddress.class).toInstance(new MqttAddress(config.get(ApplianceSettings.MQTT_PUBLIC_URL)));
        bind(Retention.class).toInstance(TelemetrySettings.retention(config));
        bind(PublicAddress.class).toInstance(new PublicAddress(config.get(OutsideSettings.PUBLIC_URL)));
        bind(VendorKeyring.class).toInstance(config.get(FirmwareSettings.PUBLIC_KEYS));
        bind(HomeAssistant.class).toInstance(HomeAssistantSettings.of(config));
        bind(SilenceLimit.class)
                .toInstance(new SilenceLimit(Duration.ofSeconds(config.get(LinkSettings.PRESENCE_INTERVAL_SECONDS))));
        bind(MediaQuota.class).toInstance(MediaSettings.quota(config));
        bind(AuditRetention.class)
                .toInstance(new AuditRetention(Duration.ofDays(config.get(OutsideSettings.AUDIT_DAYS))));
    }

    @Provides
    @Singleton
    Blobs blobs(Clock clock, Ids ids) {
        return MediaSettings.bucket(config)
                .<Blobs>map(bucket -> new S3Blobs(bucket, clock))
                .orElseGet(() -> new FileBlobs(Path.of(config.get(Settings.DATA_DIR)).resolve("media"), ids::next));
    }

    @Provides
    RolloutRule rolloutRule() {
        return new RolloutRule(
                config.get(FirmwareSettings.FAILURE_PERCENT),
                config.get(FirmwareSettings.LEAST_DECIDED),
                config.get(FirmwareSettings.SETTLED_PERCENT),
                Duration.ofMinutes(config.get(FirmwareSettings.PATIENCE_MINUTES)));
    }

    @Provides
    @Singleton
    Mails mails(Clock clock, Ids ids) {
        return config.get(OutsideSettings.SMTP_URL)
                .<Mails>map(server -> new SmtpMails(server, MAIL_PATIENCE, clock, ids))
                .orElseGet(() -> new FolderMails(
                        Path.of(config.get(Settings.DATA_DIR)).resolve("outbox"), SmtpUrl.from(WRITER), clock, ids));
    }

    @Provides
    @Singleton
    IdTokens idTokens(Clock clock) {
        var issuers = new EnumMap<IdentityProvider, JwksIdTokens.Issuer>(IdentityProvider.class);
        var google = config.get(OutsideSettings.GOOGLE_CLIENT_IDS);
        if (!google.isEmpty()) {
            issuers.put(IdentityProvider.GOOGLE, JwksIdTokens.google(google)
                    .with(config.get(OutsideSettings.GOOGLE_ISSUER), config.get(OutsideSettings.GOOGLE_JWKS_URL)));
        }
        config.get(OutsideSettings.FIREBASE_PROJECT_ID).ifPresent(project -> issuers.put(
                IdentityProvider.FIREBASE,
                JwksIdTokens.firebase(project)
                        .with(config.get(OutsideSettings.FIREBASE_ISSUER), config.get(
                                OutsideSettings.FIREBASE_JWKS_URL))));
        return new JwksIdTokens(issuers, KEYS_PATIENCE, clock);
    }
}
