package dev.galley.bootstrap.observe;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Where log lines go: JSON objects, one a line, with the request's id in {@code mdc}. Set up in code, which starts faster
 * than a file would.
 */
public final class Logging {
    private static final int OLD_FILES = 5;
    private static final String LARGEST_FILE = "20MB";

    /** Libraries that tell more than an operator wants to know. */
    private static final Map<String, Level> QUIETER = Map.of(
            "io.zonky", Level.WARN,
            "org.flywaydb", Level.ERROR,
            "org.eclipse.jetty", Level.ERROR,
            "io.javalin", Level.WARN,
            "com.zaxxer.hikari", Level.WARN,
            "io.lettuce", Level.WARN,
            "io.netty", Level.WARN,
            "com.hivemq.client", Level.OFF, // a line for each message; the link itself tells when a connection ends
            "com.github.kagkarlsson", Level.WARN);

    private Logging() {}

    /** For commands that a person types: only what went wrong, in plain words, on the standard error. */
    public static void toPerson() {
        var context = fresh(Level.WARN);
        attach(context, console(context, plain(context), Level.WARN, "System.err"));
    }

    public static void toStandardOutput(String level) {
        var context = fresh(Level.toLevel(level));
        attach(context, console(context, json(context), Level.TRACE, "System.out"));
    }

    /** To a file that is begun anew when it grows large; what went wrong is shown to the person as well. */
    public static void toFile(Path file, String level) {
        var context = fresh(Level.toLevel(level));
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(json(context));

        var rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%i.gz");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(OLD_FILES);
        rolling.start();
        appender.setRollingPolicy(rolling);

        var trigger = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        trigger.setContext(context);
        trigger.setMaxFileSize(FileSize.valueOf(LARGEST_FILE));
        trigger.start();
        appender.setTriggeringPolicy(trigger);
        appender.start();
        attach(context, appender);
        attach(context, console(context, plain(context), Level.ERROR, "System.err"));
    }

    private static LoggerContext fresh(Level level) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(level);
        QUIETER.forEach((name, least) -> {
            if (least.isGreaterOrEqual(level)) {
                context.getLogger(name).setLevel(least);
            }
        });
        return context;
    }

    private static void attach(LoggerContext context, Appender<ILoggingEvent> appender) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }

    private static OutputStreamAppender<ILoggingEvent> console(
            LoggerContext context, Encoder<ILoggingEvent> encoder, Level least, String target) {
        var filter = new ThresholdFilter();
        filter.setLevel(least.toString());
        filter.start();
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setTarget(target);
        appender.setEncoder(encoder);
        appender.addFilter(filter);
        appender.start();
        return appender;
    }

    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        var encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithFormattedMessage(true);
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> plain(LoggerContext context) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{HH:mm:ss} %-5level %logger{0}: %msg%n%ex{short}");
        encoder.start();
        return encoder;
    }
}
