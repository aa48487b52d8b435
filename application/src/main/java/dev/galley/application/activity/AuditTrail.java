package dev.galley.application.activity;

import static dev.galley.domain.activity.AuditAction.ACCOUNT_CHANGED;
import static dev.galley.domain.activity.AuditAction.ACCOUNT_DELETED;
import static dev.galley.domain.activity.AuditAction.ACCOUNT_RECLAIMED;
import static dev.galley.domain.activity.AuditAction.AI_CONSENT_CHANGED;
import static dev.galley.domain.activity.AuditAction.API_TOKEN_CREATED;
import static dev.galley.domain.activity.AuditAction.API_TOKEN_REVOKED;
import static dev.galley.domain.activity.AuditAction.APPLIANCE_ACTIVATED;
import static dev.galley.domain.activity.AuditAction.APPLIANCE_PAIRED;
import static dev.galley.domain.activity.AuditAction.APPLIANCE_REGISTERED;
import static dev.galley.domain.activity.AuditAction.APPLIANCE_RESET;
import static dev.galley.domain.activity.AuditAction.APPLIANCE_UNPAIRED;
import static dev.galley.domain.activity.AuditAction.DEMO_CLAIMED;
import static dev.galley.domain.activity.AuditAction.FIRMWARE_HALTED;
import static dev.galley.domain.activity.AuditAction.FIRMWARE_MOVED;
import static dev.galley.domain.activity.AuditAction.FIRMWARE_PUBLISHED;
import static dev.galley.domain.activity.AuditAction.FIRMWARE_RESUMED;
import static dev.galley.domain.activity.AuditAction.FIRMWARE_SPREAD;
import static dev.galley.domain.activity.AuditAction.FIRMWARE_WITHDRAWN;
import static dev.galley.domain.activity.AuditAction.KEYS_ROTATED;
import static dev.galley.domain.activity.AuditAction.PASSWORD_CHANGED;
import static dev.galley.domain.activity.AuditAction.PASSWORD_RESET;
import static dev.galley.domain.activity.AuditAction.PASSWORD_RESET_ASKED;
import static dev.galley.domain.activity.AuditAction.PROVIDER_LINKED;
import static dev.galley.domain.activity.AuditAction.REFRESH_REUSED;
import static dev.galley.domain.activity.AuditAction.REGISTERED;
import static dev.galley.domain.activity.AuditAction.REINSTATED;
import static dev.galley.domain.activity.AuditAction.ROLE_CHANGED;
import static dev.galley.domain.activity.AuditAction.SIGNED_IN;
import static dev.galley.domain.activity.AuditAction.SIGNED_OUT;
import static dev.galley.domain.activity.AuditAction.SIGN_IN_FAILED;
import static dev.galley.domain.activity.AuditAction.SUSPENDED;
import static dev.galley.domain.activity.AuditAction.TIER_CHANGED;

import dev.galley.domain.activity.AuditAction;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.appliance.command.CommandEvent;
import dev.galley.domain.firmware.FirmwareEvent;
import dev.galley.domain.identity.CredentialEvent;
import dev.galley.domain.identity.CredentialEvent.ApiTokenCreated;
import dev.galley.domain.identity.CredentialEvent.ApiTokenRevoked;
import dev.galley.domain.identity.CredentialEvent.ProviderLinked;
import dev.galley.domain.identity.CredentialEvent.Reclaimed;
import dev.galley.domain.identity.IdentityEvent;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.LlmEvent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is written down about which event. */
public final class AuditTrail {
    private AuditTrail() {}

    public static RecordAudit of(IdentityEvent event) {
        return switch (event) {
            case IdentityEvent.Registered it -> own(REGISTERED, it.user(), it.from(), Map.of("way", word(it.way())));
            case IdentityEvent.DemoClaimed it ->
                own(DEMO_CLAIMED, it.user(), Origin.UNKNOWN, Map.of("demo", it.demo().value().toString()));
            case IdentityEvent.SignedIn it -> own(
                    SIGNED_IN,
                    it.user(),
                    it.from(),
                    Map.of(
                            "way", word(it.way()),
                            "session", it.session().value().toString()));
            case IdentityEvent.SignedOut it -> own(
                    SIGNED_OUT,
                    it.user(),
                    it.from(),
                    Map.of("session", it.session().map(session -> session.value().toString()).orElse("all")));
            case IdentityEvent.RefreshReused it ->
                own(REFRESH_REUSED, it.user(), it.from(), Map.of("session", it.session().value().toString()));
            case IdentityEvent.Changed it -> own(ACCOUNT_CHANGED, it.user(), Origin.UNKNOWN, Map.of());
            case IdentityEvent.PasswordChanged it -> own(PASSWORD_CHANGED, it.user(), it.from(), Map.of());
            case IdentityEvent.PasswordReset it -> own(PASSWORD_RESET, it.user(), it.from(), Map.of());
            case IdentityEvent.Suspended it -> done(SUSPENDED, it.user(), it.by(), Map.of());
            case IdentityEvent.Reinstated it -> done(REINSTATED, it.user(), it.by(), Map.of());
            case IdentityEvent.TierChanged it -> done(
                    TIER_CHANGED,
                    it.user(),
                    it.by(),
                    Map.of("before", word(it.before()), "after", word(it.after())));
            case IdentityEvent.RoleChanged it ->
                done(ROLE_CHANGED, it.user(), it.by(), Map.of("after", it.isAdministrator() ? "admin" : "user"));
            case IdentityEvent.Deleted it -> own(ACCOUNT_DELETED, it.user(), it.from(), Map.of());
            case IdentityEvent.SignInFailed it ->
                asked(SIGN_IN_FAILED, it.user(), it.from(), Map.of("way", word(it.way())));
            // Not the address that was typed: whether it is anybody's is found out later, and it could not be erased.
            case IdentityEvent.ResetAsked it -> asked(PASSWORD_RESET_ASKED, Optional.empty(), it.from(), Map.of());
            case IdentityEvent.KeysRotated it ->
                asked(KEYS_ROTATED, Optional.empty(), Origin.UNKNOWN, Map.of("kid", it.kid()));
        };
    }

    public static RecordAudit of(CredentialEvent event) {
        return switch (event) {
            case ProviderLinked it ->
                own(PROVIDER_LINKED, it.user(), it.from(), Map.of("way", word(it.way())));
            case Reclaimed it -> own(ACCOUNT_RECLAIMED, it.user(), it.from(), Map.of("way", word(it.way())));
            case ApiTokenCreated it ->
                own(API_TOKEN_CREATED, it.user(), it.from(), Map.of("token", it.token().value().toString()));
            case ApiTokenRevoked it ->
                own(API_TOKEN_REVOKED, it.user(), it.from(), Map.of("token", it.token().value().toString()));
        };
    }

    public static RecordAudit of(FirmwareEvent event) {
        return switch (event) {
            case FirmwareEvent.Published it ->
                firmware(FIRMWARE_PUBLISHED, it, it.by(), Map.of("percent", String.valueOf(it.percent())));
            case FirmwareEvent.Spread it -> firmware(
                    FIRMWARE_SPREAD,
                    it,
                    it.by(),
                    Map.of("before", String.valueOf(it.before()), "after", String.valueOf(it.after())));
            case FirmwareEvent.Halted it -> firmware(
                    FIRMWARE_HALTED,
                    it,
                    it.by(),
                    Map.of("failed", String.valueOf(it.failed()), "decided", String.valueOf(it.decided())));
            case FirmwareEvent.Resumed it -> firmware(FIRMWARE_RESUMED, it, it.by(), Map.of());
            case FirmwareEvent.Withdrawn it -> firmware(FIRMWARE_WITHDRAWN, it, it.by(), Map.of());
            case FirmwareEvent.Moved it ->
                firmware(FIRMWARE_MOVED, it, it.by(), Map.of("after", word(it.after())));
        };
    }

    /** Nobody's account is meant, but an administrator may have done it. */
    private static RecordAudit firmware(
            AuditAction action, FirmwareEvent event, Optional<UserId> by, Map<String, String> more) {
        var details = new HashMap<>(more);
        details.put("release", event.about().release().value().toString());
        details.put("model", event.about().model());
        details.put("version", event.about().version());
        return new RecordAudit(action, Optional.empty(), by, Optional.empty(), Optional.empty(), details);
    }

    public static RecordAudit of(CommandEvent event) {
        return own(
                AuditAction.valueOf(event.happened()),
                event.owner(),
                Origin.UNKNOWN,
                Map.of(
                        "command", event.command().value().toString(),
                        "appliance", event.appliance().value().toString(),
                        "type", event.type()));
    }

    public static RecordAudit of(ApplianceEvent.Registered event) {
        return administered(APPLIANCE_REGISTERED, event.by(), event);
    }

    public static RecordAudit of(ApplianceEvent.Activated event) {
        return administered(APPLIANCE_ACTIVATED, Optional.empty(), event);
    }

    public static RecordAudit of(ApplianceEvent.ActivationReset event) {
        return administered(APPLIANCE_RESET, event.by(), event);
    }

    public static RecordAudit of(ApplianceEvent.Paired event) {
        return own(APPLIANCE_PAIRED, event.owner(), Origin.UNKNOWN, appliance(event));
    }

    public static RecordAudit of(ApplianceEvent.Unpaired event) {
        return own(APPLIANCE_UNPAIRED, event.owner(), Origin.UNKNOWN, appliance(event));
    }

    public static RecordAudit of(LlmEvent.ConsentChanged event) {
        return own(
                AI_CONSENT_CHANGED,
                event.user(),
                Origin.UNKNOWN,
                Map.of("provider", event.provider(), "agreed", String.valueOf(event.agreed())));
    }

    private static RecordAudit administered(AuditAction action, Optional<UserId> by, ApplianceEvent event) {
        return new RecordAudit(action, Optional.empty(), by, Optional.empty(), Optional.empty(), appliance(event));
    }

    private static Map<String, String> appliance(ApplianceEvent event) {
        return Map.of("appliance", event.appliance().value().toString());
    }

    private static RecordAudit own(AuditAction action, UserId user, Origin from, Map<String, String> details) {
        return asked(action, Optional.of(user), from, details);
    }

    private static RecordAudit asked(
            AuditAction action, Optional<UserId> user, Origin from, Map<String, String> details) {
        return new RecordAudit(action, user, Optional.empty(), from.address(), from.userAgent(), details);
    }

    private static RecordAudit done(
            AuditAction action, UserId user, Optional<UserId> by, Map<String, String> details) {
        return new RecordAudit(action, Optional.of(user), by, Optional.empty(), Optional.empty(), details);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
