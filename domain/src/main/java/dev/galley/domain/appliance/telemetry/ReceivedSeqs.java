package dev.galley.domain.appliance.telemetry;

import java.util.Arrays;

/**
 * Which messages of one boot have been received, as ranges: an appliance that keeps to the rules has one, and one more for
 * each time that it had to let go of something. Not safe for several threads.
 */
public final class ReceivedSeqs {
    /** So many separate ranges of one boot are remembered: who leaves more gaps is not counting. */
    public static final int MOST_RANGES = 1_000;

    private static final int FEW = 4;

    private long[] froms;
    /** The first that is too late. */
    private long[] tos;
    private int size;

    public ReceivedSeqs() {
        froms = new long[FEW];
        tos = new long[FEW];
    }

    public int ranges() {
        return size;
    }

    public long from(int range) {
        return froms[range];
    }

    /** The first that is not in the range any more. */
    public long to(int range) {
        return tos[range];
    }

    /** Adds a range behind all others, with a gap before it. */
    public void append(long from, long to) {
        if (from >= to || (size > 0 && from <= tos[size - 1])) {
            throw new IllegalArgumentException("[" + from + ", " + to + ") is not behind the others");
        }
        insert(size, from, to);
    }

    public boolean has(long seq) {
        int before = lastFromAtMost(seq);
        return before >= 0 && seq < tos[before];
    }

    /** What becomes of a message with this number; if it is to be kept, it is received from now on. */
    public Verdict receive(long seq) {
        int before = lastFromAtMost(seq);
        if (before >= 0 && seq < tos[before]) {
            return Verdict.REPEATED;
        }
        boolean meetsBefore = before >= 0 && tos[before] == seq;
        boolean meetsAfter = before + 1 < size && froms[before + 1] == seq + 1;
        if (meetsBefore && meetsAfter) {
            tos[before] = tos[before + 1];
            remove(before + 1);
        } else if (meetsBefore) {
            tos[before] = seq + 1;
        } else if (meetsAfter) {
            froms[before + 1] = seq;
        } else if (size >= MOST_RANGES) {
            return Verdict.TOO_MANY_GAPS;
        } else {
            insert(before + 1, seq, seq + 1);
        }
        return Verdict.KEPT;
    }

    private int lastFromAtMost(long seq) {
        int found = Arrays.binarySearch(froms, 0, size, seq);
        return found >= 0 ? found : -found - 2;
    }

    private void insert(int at, long from, long to) {
        if (size == froms.length) {
            froms = Arrays.copyOf(froms, 2 * size);
            tos = Arrays.copyOf(tos, 2 * size);
        }
        System.arraycopy(froms, at, froms, at + 1, size - at);
        System.arraycopy(tos, at, tos, at + 1, size - at);
        froms[at] = from;
        tos[at] = to;
        size++;
    }

    private void remove(int at) {
        System.arraycopy(froms, at + 1, froms, at, size - at - 1);
        System.arraycopy(tos, at + 1, tos, at, size - at - 1);
        size--;
    }
}
