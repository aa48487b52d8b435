package dev.galley.http.recipe.intake;

/**
 * How much an archive may be.
 *
 * @param entries of all that are in it, and in the archives in it
 * @param entryBytes of one entry, unpacked
 * @param bytes of all that is unpacked
 * @param ratio how much more an entry may be unpacked than packed, where it is more than {@link #SMALL}
 */
record ArchiveLimits(int entries, int entryBytes, long bytes, int ratio) {
    static final int SMALL = 1 << 20;
    static final ArchiveLimits DEFAULT = new ArchiveLimits(20_000, 20 << 20, 500L << 20, 200);
}
