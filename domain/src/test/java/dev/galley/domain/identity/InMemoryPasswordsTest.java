package dev.galley.domain.identity;

class InMemoryPasswordsTest implements PasswordsContract {
    private final Passwords passwords = new InMemoryPasswords();

    @Override
    public Passwords passwords() {
        return passwords;
    }
}
