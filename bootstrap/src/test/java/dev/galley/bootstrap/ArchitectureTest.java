package dev.galley.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.galley.bootstrap.Code.featureOf;
import static dev.galley.bootstrap.Code.isIn;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Message;
import dev.galley.domain.kernel.DomainEvent;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the compiler cannot see. Which module may use which library is Maven's business and is not repeated here. */
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> PORT = describe("port", Code::isPort);

    @TestFactory
    Stream<DynamicTest> rules() {
        return Stream.of(
                domainIsPure(),
                applicationIsPlainJava(),
                portsLiveInTheDomain(),
                portsAreImplementedByAdapters(),
                drivingAdaptersOnlySendMessages(),
                handlersDoNotSendCommands(),
                handlersDoNotCallHandlers(),
                messagesAreRecords(),
                featuresMeetOnlyThroughWhatTheyPublish(),
                domainFeaturesHaveNoCycles(),
                applicationFeaturesHaveNoCycles(),
                timeAndChanceComeFromOutside(),
                guiceStaysInWiring(),
                namesSaySomething(),
                NO_CLASSES_SHOULD_USE_FIELD_INJECTION,
                NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
                NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(Code.PRODUCT)));
    }

    static ArchRule domainIsPure() {
        return classes()
                .that()
                .resideInAPackage("dev.galley.domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "dev.galley.domain..",
                        "java.lang..",
                        "java.math..",
                        "java.text..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify.."))
                .as("the domain knows only itself and the data types of the JDK");
    }

    static ArchRule applicationIsPlainJava() {
        return classes()
                .that()
                .resideInAPackage("dev.galley.application..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "dev.galley.domain..",
                        "dev.galley.application..",
                        "jakarta.inject..",
                        "java.lang..",
                        "java.math..",
                        "java.time..",
                        "java.util..",
                        "java.io..",
                        "java.nio.charset..",
                        "org.jspecify.."))
                .as("the application knows the domain, @Inject and the JDK");
    }

    /** Answers may be interfaces (sealed, inside their message); anything on its own would be a port. */
    static ArchRule portsLiveInTheDomain() {
        return noClasses()
                .that(describe(
                        "belong to a feature of the application",
                        c -> isIn("application", c)
                                && featureOf(c).isPresent()
                                && c.isTopLevelClass()
                                && !c.getSimpleName().equals("package-info")))
                .should()
                .beInterfaces()
                .as("ports live in the domain; a feature of the application has messages and subscribers");
    }

    /** In the domain and the application they would be stand-ins, and those belong to the tests. */
    static ArchRule portsAreImplementedByAdapters() {
        return classes()
                .that(assignableTo(PORT).and(not(PORT)))
                .should()
                .resideInAnyPackage(
                        "dev.galley.persistence..", "dev.galley.ai..", "dev.galley.device..", "dev.galley.http..")
                .as("only adapters implement ports; seal an interface that the domain implements itself");
    }

    static ArchRule drivingAdaptersOnlySendMessages() {
        return noClasses()
                .that()
                .resideInAPackage("dev.galley.http..")
                .and(not(assignableTo(PORT))) // a client of somebody else's HTTP service, which is driven and not driving
                .should(dependOnClassesThat(PORT.or(assignableTo(Handles.class))))
                .as("HTTP sends messages; it never calls a port or a handler");
    }

    static ArchRule handlersDoNotSendCommands() {
        return noClasses()
                .that()
                .implement(Handles.class)
                .should()
                .dependOnClassesThat(type(Bus.class))
                .as("a handler may ask queries but not send commands: one command, one transaction");
    }

    static ArchRule handlersDoNotCallHandlers() {
        return noClasses()
                .that()
                .implement(Handles.class)
                .should()
                .dependOnClassesThat(describe("handle messages", it -> it.isAssignableTo(Handles.class)
                        && !it.isEquivalentTo(Handles.class)))
                .as("handlers do not call handlers: what two share is a class of its own");
    }

    static ArchRule messagesAreRecords() {
        return classes()
                .that(assignableTo(Message.class).and(not(resideInAnyPackage("dev.galley.application.bus"))))
                .should()
                .beRecords()
                .andShould()
                .haveSimpleNameNotEndingWith("Command")
                .andShould()
                .haveSimpleNameNotEndingWith("Query");
    }

    /** What GetApplianceStatus answers, for all who speak of appliances, and what KeepUpload is told and refuses. */
    private static final Set<String> VALUES_OF_MESSAGES = Set.of("ApplianceModel", "ReportedState", "MediaPurpose",
            "MediaRefusal");

    /** Ids, events and messages are what a feature publishes; everything else is its own business. */
    private static boolean published(JavaClass c) {
        return VALUES_OF_MESSAGES.contains(c.getSimpleName())
                || c.isAssignableTo(DomainEvent.class)
                || c.isAssignableTo(Message.class)
                || c.getSimpleName().endsWith("Id")
                || c.getEnclosingClass()
                        .map(outer -> published(outer) && !c.isAssignableTo(Handles.class))
                        .orElse(false);
    }

    static ArchRule featuresMeetOnlyThroughWhatTheyPublish() {
        return classes()
                .that(describe("belong to a feature", c -> featureOf(c).isPresent()))
                .should(new ArchCondition<>("use other features only through their ids, events and messages") {
                    @Override
                    public void check(JavaClass user, ConditionEvents events) {
                        for (Dependency d : user.getDirectDependenciesFromSelf()) {
                            var other = featureOf(d.getTargetClass());
                            boolean foreign = other.isPresent() && !other.equals(featureOf(user));
                            if (foreign && !published(d.getTargetClass())) {
                                events.add(SimpleConditionEvent.violated(user, d.getDescription()));
                            }
                        }
                    }
                });
    }

    static ArchRule domainFeaturesHaveNoCycles() {
        return slices().matching("dev.galley.domain.(*)..").should().beFreeOfCycles();
    }

    static ArchRule applicationFeaturesHaveNoCycles() {
        return slices().matching("dev.galley.application.(*)..").should().beFreeOfCycles();
    }

    static ArchRule timeAndChanceComeFromOutside() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.galley.bootstrap..")
                .should()
                .callMethodWhere(describe("reads the wall clock", call -> {
                    var target = call.getTarget();
                    var owner = target.getOwner().getName();
                    boolean now = target.getName().equals("now")
                            && target.getRawParameterTypes().isEmpty();
                    return (owner.startsWith("java.time.") && now)
                            || (owner.equals(Clock.class.getName())
                                    && target.getName().startsWith("system"))
                            || (owner.equals("java.lang.System")
                                    && target.getName().equals("currentTimeMillis"));
                }))
                .orShould()
                .dependOnClassesThat(resideInAnyPackage("java.util.random..").or(type(java.util.Random.class)))
                .as("only bootstrap reads the clock or rolls dice; everyone else is handed a Clock");
    }

    static ArchRule guiceStaysInWiring() {
        return noClasses()
                .that()
                .resideInAPackage("dev.galley..")
                .and()
                .resideOutsideOfPackage("dev.galley.bootstrap.wiring..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.inject..");
    }

    static ArchRule namesSaySomething() {
        return noClasses()
                .should()
                .haveNameMatching(
                        ".*(Impl|Utils?|Helper|Manager|Dto|DTO|Entity|UseCase|Interactor|Abstract\\w*)(\\$.*)?")
                .as("no Impl, Util, Helper, Manager, Dto, Entity, UseCase, Abstract");
    }
}
