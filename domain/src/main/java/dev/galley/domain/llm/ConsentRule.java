package dev.galley.domain.llm;

import java.util.Optional;

/** When a provider may be shown what a person handed in. */
public enum ConsentRule {
    /** Unless they said no: they hand it in to have it analysed, and can see by whom. */
    IMPLIED,
    /** Only when they said yes, but for providers of this very house. */
    ASKED;

    /** @param said what the person has said about it, if anything */
    public boolean allows(Provider provider, Optional<Boolean> said) {
        return said.orElse(this == IMPLIED || provider.local());
    }
}
