package dev.galley.bootstrap.belongings;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Traces;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/** Which tables there are, and which of them are about people. */
final class People {
    private People() {}

    static Set<String> tables(Jdbi jdbi) {
        return jdbi.withHandle(handle -> new TreeSet<>(handle
                .createQuery("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                        """)
                .mapTo(String.class)
                .set()));
    }

    static Set<Belongings> belongings(Injector application) {
        return application.getInstance(Key.get(new TypeLiteral<>() {}));
    }

    private static Set<Traces> traces(Injector application) {
        return application.getInstance(Key.get(new TypeLiteral<>() {}));
    }

    static Set<String> personalTables(Injector application) {
        var named = new TreeSet<String>();
        belongings(application).forEach(kept -> named.addAll(kept.tables()));
        traces(application).forEach(passing -> named.addAll(passing.tables()));
        return named;
    }
}
