package dev.galley.domain.notification;

class PlainLetterWriterTest implements LetterWriterContract {
    @Override
    public LetterWriter writer() {
        return new PlainLetterWriter();
    }
}
