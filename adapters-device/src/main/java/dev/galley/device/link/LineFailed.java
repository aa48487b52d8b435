package dev.galley.device.link;

/** The broker cannot be reached, or does not do what is asked. */
final class LineFailed extends RuntimeException {
    LineFailed(String message) {
        super(message);
    }

    LineFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
