package dev.galley.domain.notification;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public final class InMemoryMails implements Mails {
    private final List<Letter> sent = new CopyOnWriteArrayList<>();

    @Override
    public void send(Letter letter) {
        sent.add(letter);
    }

    public List<Letter> sent() {
        return sent;
    }
}
