package dev.galley.persistence.appliance;

/** How the status of an appliance is joined to it; one that never spoke has none. */
final class SqlStatus {
    static final String JOIN = """
            LEFT JOIN (SELECT NULL::uuid AS appliance_id, NULL::text AS presence, NULL::jsonb AS state,
                NULL::timestamptz AS reported_at, NULL::timestamptz AS last_seen_at) AS status
                ON status.appliance_id = appliance.id
            """;

    private SqlStatus() {}
}
