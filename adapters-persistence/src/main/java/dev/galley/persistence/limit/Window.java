package dev.galley.persistence.limit;

import dev.galley.application.bus.Unavailable;
import dev.galley.application.limit.Limit;
import dev.galley.application.limit.Limits.Verdict;

/** What one key may still do until its window ends, as far as this node knows. */
final class Window {
    /**
     * A share of the limit that this node may give away by itself.
     *
     * @param given may be less than was wanted, and 0
     * @param beyond what is left for all nodes besides
     * @param millis until the window ends
     */
    record Loan(int given, int beyond, long millis) {}

    /** Whoever counts for all nodes. */
    interface Lender {
        /**
         * @param wanted how many at the most
         * @param debt how many this node has given away in this window without asking
         * @throws Unavailable if nobody answers
         */
        Loan lend(int wanted, int debt);
    }

    private long endMillis = Long.MIN_VALUE;
    /** This node's own. */
    private int left;
    /** All nodes', as of the last time it was asked for. */
    private int beyond;
    private int debt;

    /** @param lot how many to borrow at a time */
    synchronized Verdict take(Limit limit, long nowMillis, int lot, Lender lender) {
        if (nowMillis >= endMillis) {
            endMillis = nowMillis + limit.window().toMillis();
            left = 0;
            beyond = limit.most();
            debt = 0;
        }
        if (left == 0 && beyond > 0) {
            borrow(nowMillis, lot, lender);
        }
        boolean allowed = left > 0;
        if (allowed) {
            left--;
        }
        long seconds = Math.max(1, (endMillis - nowMillis + 999) / 1_000);
        return new Verdict(limit, allowed, left + beyond, (int) Math.min(seconds, Integer.MAX_VALUE));
    }

    private void borrow(long nowMillis, int lot, Lender lender) {
        try {
            var loan = lender.lend(lot, debt);
            left = loan.given;
            beyond = loan.beyond;
            endMillis = nowMillis + loan.millis;
            debt = 0;
        } catch (Unavailable alone) { // what this node knows of the window goes on counting, and is told later
            left = Math.min(lot, beyond);
            beyond -= left;
            debt += left;
        }
    }
}
