package dev.galley.persistence.appliance;

/** Whose eyes see what of an appliance. */
final class Sight {
    /**
     * From when on what an appliance says is its owner's to see, of a row {@code p} of {@code appliance_pairing}: what it
     * said before its first owner came is theirs too, since it is nobody else's; of every later one, only what came after.
     */
    static final String SINCE = """
            CASE WHEN EXISTS (SELECT FROM appliance a WHERE a.id = p.appliance_id AND a.last_unpaired_at IS NOT NULL)
                OR EXISTS (SELECT FROM appliance_pairing other WHERE other.appliance_id = p.appliance_id
                    AND (other.paired_at, other.user_id) < (p.paired_at, p.user_id))
            THEN p.paired_at ELSE to_timestamp(0) END AS since
            """;

    private Sight() {}
}
