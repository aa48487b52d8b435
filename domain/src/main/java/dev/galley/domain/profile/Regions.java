package dev.galley.domain.profile;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import java.time.ZoneId;
import java.util.Optional;

/** People's regions. They belong to their accounts; this feature has none of its own. */
public interface Regions {
    /** @throws dev.galley.domain.kernel.Refused as the account's feature does, for someone without an account */
    Region of(UserId owner);

    /** Changes what is given, in the current transaction, and keeps the rest. */
    void change(UserId owner, Optional<Language> locale, Optional<ZoneId> timezone);
}
