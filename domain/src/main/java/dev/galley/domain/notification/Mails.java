package dev.galley.domain.notification;

/** Where letters are posted. Slow: never to be called within a transaction. Safe for many threads. */
public interface Mails {
    /**
     * Posts a letter. When this returns, somebody else has taken responsibility for it.
     *
     * @throws NotSent if it was not, or perhaps not, posted
     */
    void send(Letter letter);
}
