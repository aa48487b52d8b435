package dev.galley.http.server;

/** Thrown by whoever reads a value off the wire: what is wrong with it, in words for its sender: "must be a number". */
public final class Wrong extends Exception {
    public Wrong(String what) {
        super(what, null, false, false);
    }
}
