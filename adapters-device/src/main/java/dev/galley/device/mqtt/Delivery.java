package dev.galley.device.mqtt;

import org.jspecify.annotations.Nullable;

/** One message on its way to one session. */
final class Delivery {

    final Message message;
    final int qos;
    final boolean retain;
    final int[] subscriptionIds;
    /** For what came through a shared subscription: the group gets it back when this session leaves. */
    final @Nullable Shared shared;
    /** May have been sent before, to this session or to another of the group. */
    boolean redelivered;
    /** 0 until it is sent with QoS 1 or 2. */
    int packetId;
    /** On the wire of the present connection. */
    boolean sent;
    /** Counted among the buffered bytes. */
    boolean counted;
    /** QoS 2: the client has it (PUBREC), only the release is open. */
    boolean released;

    Delivery(Message message, int qos, boolean retain, int[] subscriptionIds, @Nullable Shared shared) {
        this.message = message;
        this.qos = qos;
        this.retain = retain;
        this.subscriptionIds = subscriptionIds;
        this.shared = shared;
    }

    /** A message in a group, and who waits for the group's word. */
    static final class Shared {
        final ShareGroup group;
        final Message message;
        final @Nullable Receipt receipt;
        boolean redelivered;
        /** Nobody waits for the word on it (any more). */
        boolean orphaned;

        Shared(ShareGroup group, Message message, @Nullable Receipt receipt) {
            this.group = group;
            this.message = message;
            this.receipt = receipt;
            this.orphaned = receipt == null;
        }
    }
}
