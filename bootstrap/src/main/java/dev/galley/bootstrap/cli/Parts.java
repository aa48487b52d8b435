package dev.galley.bootstrap.cli;

/** Where the parts of a Galley come from that somebody works with. */
interface Parts {
    <T> T get(Class<T> part);
}
