package dev.galley.bootstrap;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.galley.domain.kernel.DomainEvent;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** All that was compiled, and the words in which the tests around here speak of it. */
final class Code {
    static final JavaClasses WITH_TESTS = new ClassFileImporter().importPackages("dev.galley");

    static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar")) // what mvn verify makes of test classes
            .importPackages("dev.galley");

    /** Packages that belong to no feature. A closed list. */
    private static final Set<String> SHARED = Set.of(
            "kernel",
            "bus",
            "server",
            "sql",
            "outbox",
            "cache",
            "job",
            "broadcast",
            "belongings",
            "limit",
            "link",
            "idempotency",
            "redis",
            "llm",
            "mqtt");

    private static final Pattern FEATURE = Pattern.compile(
            "dev\\.galley\\.(domain|application|http|persistence|ai|device)\\.(\\w+).*");

    private Code() {}

    static Optional<String> featureOf(JavaClass c) {
        var name = FEATURE.matcher(c.getPackageName());
        return name.matches() && !SHARED.contains(name.group(2)) ? Optional.of(name.group(2)) : Optional.empty();
    }

    static boolean isIn(String module, JavaClass c) {
        return c.getPackageName().startsWith("dev.galley." + module + ".");
    }

    /** An interface of a domain feature that is not data: what is sealed, or an event, is not there to be implemented. */
    static boolean isPort(JavaClass c) {
        return isIn("domain", c)
                && featureOf(c).isPresent()
                && c.isInterface()
                && !c.getSimpleName().equals("package-info")
                && !c.isAssignableTo(DomainEvent.class)
                && !c.reflect().isSealed();
    }
}
