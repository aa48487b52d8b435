package dev.galley.domain.notification;

class InMemoryPostedLettersTest implements PostedLettersContract {
    private final PostedLetters letters = new InMemoryPostedLetters();

    @Override
    public PostedLetters letters() {
        return letters;
    }
}
