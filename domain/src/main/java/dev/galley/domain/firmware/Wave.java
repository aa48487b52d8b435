package dev.galley.domain.firmware;

/**
 * The appliances to which a release is offered now.
 *
 * @param known how many are known of this model in all, whether it is offered to them or not
 * @param reached to how many of them it is offered
 * @param settled how many of those run this version or a newer one, or have failed with it
 */
public record Wave(int known, int reached, int settled) {
    /** Nobody has counted. */
    public static final Wave UNCOUNTED = new Wave(0, 0, 0);
}
