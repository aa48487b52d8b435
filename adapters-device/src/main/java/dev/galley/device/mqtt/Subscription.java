package dev.galley.device.mqtt;

/**
 * One session's wish.
 *
 * @param filter as it was sent
 * @param id the subscription identifier, 0 for none
 */
record Subscription(
        Session session, String filter, int qos, boolean noLocal, boolean retainAsPublished, int id) {

    private static final int[] NONE = {};

    int[] ids() {
        return id == 0 ? NONE : new int[]{id};
    }
}
