package dev.galley.device.mqtt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a shared subscription, and what waits for them. Each message goes to one member in turn that is connected
 * and has room; what a member leaves unacknowledged goes to another, first. Nothing is lost while one member comes back.
 *
 * <p>In a durable group (Galley's) the publisher is answered with what the member answered, and until then not at all.
 */
final class ShareGroup {

    private final Switchboard board;
    final String filter;
    private final boolean declared;
    private final List<Subscription> members = new ArrayList<>();
    private final LinkedHashSet<Delivery.Shared> pending = new LinkedHashSet<>();
    private boolean isDurable;
    private boolean isUnconfirmed;
    private int orphans;
    private int next;

    ShareGroup(Switchboard board, String filter, boolean declared) {
        this.board = board;
        this.filter = filter;
        this.declared = declared;
        membersChanged();
    }

    /** Whether publishers wait for the word of its members. */
    boolean isDurable() {
        return isDurable;
    }

    boolean isDeclared() {
        return declared;
    }

    boolean isEmpty() {
        return members.isEmpty() && !declared;
    }

    void join(Subscription member) {
        members.removeIf(m -> m.session() == member.session());
        members.add(member);
        member.session().joined(this);
        membersChanged();
    }

    void leave(Session session) {
        members.removeIf(m -> m.session() == session);
        session.left(this);
        membersChanged();
        giveUpIfEmpty();
    }

    private void giveUpIfEmpty() {
        if (isEmpty()) {
            for (var shared : List.copyOf(pending)) {
                settle(shared, Reasons.IMPLEMENTATION_SPECIFIC, "nobody is subscribed any more");
            }
        }
    }

    private void membersChanged() {
        isDurable = declared || members.stream().anyMatch(m -> m.qos() > 0 && m.session().isService());
        isUnconfirmed = members.stream().allMatch(m -> m.qos() == 0) && !isDurable;
    }

    /**
     * Takes a message for the group.
     *
     * @return false if there was no room to keep it
     */
    boolean offer(Message message, @Nullable Receipt receipt) {
        if (message.qos() == 0 || isUnconfirmed) {
            var member = ready(false);
            if (member == null) {
                board.counts.dropped++;
                return false;
            }
            return member.session().outbox.offer(delivery(member, message, null, 0), false);
        }
        var shared = new Delivery.Shared(this, message, receipt);
        if (receipt == null && (orphans >= board.limits.queued() || !board.buffers.hasRoom())) {
            board.counts.dropped++;
            return false;
        }
        if (receipt != null) {
            receipt.await(shared);
        } else {
            orphans++;
        }
        board.buffers.add(message.bytes());
        pending.addLast(shared);
        dispatch();
        return true;
    }

    /** Gives out what waits, as far as members have room. */
    void dispatch() {
        while (!pending.isEmpty()) {
            var shared = pending.getFirst();
            if (shared.message.isExpired(board.now())) {
                pending.removeFirst();
                board.counts.dropped++;
                finish(shared, Reasons.IMPLEMENTATION_SPECIFIC, "expired before anyone could take it");
                continue;
            }
            var member = ready(true);
            if (member == null) {
                return;
            }
            pending.removeFirst();
            var delivery = delivery(member, shared.message, shared, 1);
            delivery.redelivered = shared.redelivered;
            member.session().outbox.send(delivery);
        }
    }

    // QoS 2 is handed on as QoS 1: what a member did not acknowledge may go to another, which QoS 2 forbids
    private static Delivery delivery(Subscription member, Message message, Delivery.@Nullable Shared shared, int qos) {
        return new Delivery(message, qos, member.retainAsPublished() && message.retain(), member.ids(), shared);
    }

    /** The next member in turn that is connected and has room. */
    private @Nullable Subscription ready(boolean acknowledging) {
        for (var i = 0; i < members.size(); i++) {
            var member = members.get((next + i) % members.size());
            if (member.session().outbox.hasRoom() && (member.qos() > 0 || !acknowledging)) {
                next = (next + i + 1) % members.size();
                return member;
            }
        }
        return null;
    }

    /** A member's word on a message it had. */
    void settle(Delivery.Shared shared, int reason, @Nullable String why) {
        pending.remove(shared);
        finish(shared, reason, why);
    }

    private void finish(Delivery.Shared shared, int reason, @Nullable String why) {
        board.buffers.remove(shared.message.bytes());
        if (shared.orphaned) {
            orphans--;
        } else if (shared.receipt != null) {
            shared.receipt.waiting.remove(shared);
            shared.receipt.settle(reason, why);
        }
    }

    /** What a member had and did not acknowledge: others get it, before all that is newer. */
    void takeBack(List<Delivery> unacknowledged) {
        for (var delivery : unacknowledged.reversed()) {
            if (delivery.shared != null) {
                delivery.shared.redelivered = true;
                pending.addFirst(delivery.shared);
            }
        }
        giveUpIfEmpty(); // the member may have unsubscribed before it left
        dispatch();
    }

    /** Its publisher is gone and was told nothing: it is still handed on, while there is room for such. */
    void orphan(Delivery.Shared shared) {
        shared.orphaned = true;
        orphans++;
        if (orphans > board.limits.queued() && pending.remove(shared)) {
            board.counts.dropped++;
            finish(shared, 0, null);
        }
    }
}
