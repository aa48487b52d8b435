package dev.galley.domain.notification;

import java.util.List;

class InMemoryMailsTest implements MailsContract {
    private final InMemoryMails mails = new InMemoryMails();

    @Override
    public Mails mails() {
        return mails;
    }

    @Override
    public List<Letter> arrived() {
        return mails.sent();
    }
}
