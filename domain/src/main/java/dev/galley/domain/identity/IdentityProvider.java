package dev.galley.domain.identity;

/** Who may vouch for a person besides that person's own password. */
public enum IdentityProvider {
    GOOGLE, FIREBASE
}
