package dev.galley.domain.appliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether an appliance is there, and what has to be remembered to tell a word about its present connection from a late one
 * about a former: a last will may be said long after the appliance has come back.
 *
 * @param bootId of the latest start that it told of
 * @param onlineAt when it came, in its present start, by its own clock
 * @param formerAt when it came the time before that, in the same start: what is not newer is of a former connection
 * @param formerBoots starts that ended, the latest first; what is still said of them is late
 */
public record Attendance(
        Presence presence,
        Optional<String> bootId,
        Optional<Instant> onlineAt,
        Optional<Instant> formerAt,
        List<String> formerBoots) {
    /** How many former starts are remembered. */
    public static final int MOST_FORMER = 8;

    /** Of an appliance that never spoke. */
    public static final Attendance NONE = new Attendance(
            Presence.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Attendance {
        formerBoots = List.copyOf(formerBoots);
    }

    /** After a word on {@code presence}. */
    public Attendance hears(PresenceWord word) {
        if (formerBoots.contains(word.bootId())) {
            return this;
        }
        boolean isOfThisBoot = bootId.isEmpty() || bootId.get().equals(word.bootId());
        if (word.isOnline()) {
            return isOfThisBoot ? comesBack(word) : begins(word);
        }
        return isOfThisBoot && !isOfFormerConnection(word) ? goes(word.bootId()) : this;
    }

    /** After a sign of life that is no word on {@code presence}: who said goodbye has to say hello first. */
    public Attendance speaks() {
        return presence == Presence.UNKNOWN ? with(Presence.ONLINE) : this;
    }

    /**
     * After a word that belongs to a start, but is no word on {@code presence}. Whoever speaks in a start that never said
     * goodbye is there, whatever a former one said.
     */
    public Attendance speaksIn(String boot) {
        boolean isOfAnotherStart = bootId.isPresent() && !bootId.get().equals(boot) && !formerBoots.contains(boot);
        return presence == Presence.OFFLINE && isOfAnotherStart ? with(Presence.ONLINE) : speaks();
    }

    /** After a silence that was too long. */
    public Attendance fallsSilent() {
        return presence == Presence.ONLINE ? with(Presence.UNKNOWN) : this;
    }

    /** Another start, whatever its clock says: clocks begin anew with it. */
    private Attendance begins(PresenceWord word) {
        var former = new ArrayList<>(formerBoots);
        bootId.ifPresent(former::addFirst);
        return new Attendance(
                Presence.ONLINE,
                Optional.of(word.bootId()),
                word.at(),
                Optional.empty(),
                former.subList(0, Math.min(former.size(), MOST_FORMER)));
    }

    private Attendance comesBack(PresenceWord word) {
        boolean isNewer = word.at().isPresent() && onlineAt.isPresent() && word.at().get().isAfter(onlineAt.get());
        boolean isFirst = onlineAt.isEmpty();
        return new Attendance(
                Presence.ONLINE,
                Optional.of(word.bootId()),
                isNewer || isFirst ? word.at() : onlineAt,
                isNewer ? onlineAt : formerAt,
                formerBoots);
    }

    private boolean isOfFormerConnection(PresenceWord word) {
        return word.at().isPresent() && formerAt.isPresent() && !word.at().get().isAfter(formerAt.get());
    }

    private Attendance goes(String boot) {
        return new Attendance(Presence.OFFLINE, Optional.of(boot), onlineAt, formerAt, formerBoots);
    }

    private Attendance with(Presence other) {
        return new Attendance(other, bootId, onlineAt, formerAt, formerBoots);
    }
}
