package dev.galley.persistence.appliance;

/** How the status of an appliance is joined to it; one that never spoke has none. */
final class SqlStatus {
    static final String JOIN = """
            LEFT JOIN appliance_status AS status ON status.appliance_id = appliance.id
            """;

    private SqlStatus() {}
}
