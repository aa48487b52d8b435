package dev.galley.domain.kernel;

import java.util.Map;

/** Thrown when a rule says no. Not a bug, so it carries no stack trace. */
public final class Refused extends RuntimeException {
    private final transient Refusal refusal;
    private final String detail;
    private final transient Map<String, String> fields;

    Refused(Refusal refusal, String detail, Map<String, String> fields) {
        super(detail, null, false, false);
        this.refusal = refusal;
        this.detail = detail;
        this.fields = Map.copyOf(fields);
    }

    public Refusal refusal() {
        return refusal;
    }

    /** A sentence for the person who asked. */
    public String detail() {
        return detail;
    }

    /** What is wrong, by the path of the field; empty where no field is to blame. */
    public Map<String, String> fields() {
        return fields;
    }
}
