package dev.galley.domain.activity;

import java.util.Locale;

/** What can be told of. The names are stored. */
public enum AuditAction {
    REGISTERED, DEMO_CLAIMED, ACCOUNT_CHANGED, SIGNED_IN, SIGN_IN_FAILED, SIGNED_OUT, REFRESH_REUSED, PASSWORD_CHANGED, PASSWORD_RESET_ASKED, PASSWORD_RESET, PROVIDER_LINKED, ACCOUNT_RECLAIMED, SUSPENDED, REINSTATED, TIER_CHANGED, ROLE_CHANGED, ACCOUNT_DELETED, API_TOKEN_CREATED, API_TOKEN_REVOKED, KEYS_ROTATED;

    /** As the API writes it: {@code signed_in}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
