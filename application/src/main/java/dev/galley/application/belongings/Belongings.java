package dev.galley.application.belongings;

import dev.galley.domain.kernel.UserId;
import java.util.Set;

/** All that one feature keeps about people. A feature with a table of this kind that does not say so fails the build. */
public interface Belongings {
    /** The feature's name, which is also its folder in a {@link Parcel}. */
    String feature();

    /** Every table in which something about a person stands. */
    Set<String> tables();

    /** Puts in all that is kept about this person, but for secrets such as hashes of passwords and tokens. */
    void pack(UserId owner, Parcel parcel);

    /**
     * Leaves nothing that could be led back to this person, neither in tables nor in answers kept for speed. Erasing
     * twice does no harm. Called within a transaction.
     */
    void erase(UserId owner);
}
