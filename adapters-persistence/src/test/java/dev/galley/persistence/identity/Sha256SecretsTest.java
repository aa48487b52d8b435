package dev.galley.persistence.identity;

import dev.galley.domain.identity.Secrets;
import dev.galley.domain.identity.SecretsContract;
import java.security.SecureRandom;

class Sha256SecretsTest implements SecretsContract {
    private final Secrets secrets = new Sha256Secrets(new SecureRandom());

    @Override
    public Secrets secrets() {
        return secrets;
    }
}
