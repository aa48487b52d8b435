package dev.galley.domain.identity;

class InMemorySecretsTest implements SecretsContract {
    private final Secrets secrets = new InMemorySecrets();

    @Override
    public Secrets secrets() {
        return secrets;
    }
}
