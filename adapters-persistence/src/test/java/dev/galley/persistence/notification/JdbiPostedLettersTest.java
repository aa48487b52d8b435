package dev.galley.persistence.notification;

import dev.galley.domain.notification.PostedLetters;
import dev.galley.domain.notification.PostedLettersContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiPostedLettersTest implements PostedLettersContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public PostedLetters letters() {
        return new JdbiPostedLetters(postgres.sql());
    }
}
