package dev.galley.domain.media.file;

/** A file that is not what its first bytes say, or is broken. The message is a sentence for whoever sent it. */
final class Unreadable extends Exception {
    Unreadable(String message) {
        super(message, null, false, false);
    }
}
