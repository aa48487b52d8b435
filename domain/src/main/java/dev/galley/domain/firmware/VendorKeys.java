package dev.galley.domain.firmware;

/** The public keys of vendors. Fast, and safe for many threads. */
public interface VendorKeys {
    /** Whether one of the vendors has signed exactly this. Never, where no key is known. */
    boolean haveSigned(Manifest manifest, Signature signature);
}
