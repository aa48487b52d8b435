package dev.galley.device.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Does what it is told, each command at most once: an id is remembered before anything is done, for as long as the command
 * could come again, and it cannot after it expired. Not safe for several threads.
 */
final class Commands {
    private static final String FLASH = "command/";
    private static final int MOST_REMEMBERED = 1_000;
    /** So long after its time it is still answered as it was; and so long one is remembered that names no time. */
    private static final long REMEMBERED_MILLIS = 86_400_000;

    private record Outcome(String status, @Nullable String reason, long expiresAt) {}

    private final Machine machine;
    private final Voice voice;
    private final Flash flash;
    private final Map<String, Outcome> remembered = new LinkedHashMap<>();
    private long executed;

    Commands(Machine machine, Voice voice, Flash flash) {
        this.machine = machine;
        this.voice = voice;
        this.flash = flash;
        flash.all().forEach((key, value) -> {
            if (key.startsWith(FLASH)) {
                var kept = value.split(" ", 3);
                var reason = kept.length > 2 ? kept[2] : null;
                boolean isCutOff = kept[1].equals("accepted"); // the power went while it was at it
                remembered.put(key.substring(FLASH.length()), new Outcome(
                        isCutOff ? "failed" : kept[1], isCutOff ? "interrupted" : reason, Long.parseLong(kept[0])));
            }
        });
    }

    /** How many were carried out. */
    long executed() {
        return executed;
    }

    /** @param told as it came; what has no id cannot be answered and is left */
    void hear(JsonNode told, long nowMillis) {
        var id = told.path("id").asString("");
        if (id.isEmpty() || id.contains("/") || id.contains("+") || id.contains("#")) {
            return;
        }
        var known = remembered.get(id);
        if (known != null) {
            report(id, known, nowMillis); // perhaps the first word was lost
            return;
        }
        long expiresAt = told.path("expires_at").asLong(nowMillis + REMEMBERED_MILLIS);
        if (expiresAt <= nowMillis) {
            report(id, new Outcome("rejected", "expired", expiresAt), nowMillis);
            return;
        }
        forgetExpired(nowMillis - REMEMBERED_MILLIS);
        if (remembered.size() >= MOST_REMEMBERED) {
            forgetExpired(nowMillis); // what comes again after that is refused by its time
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            report(id, new Outcome("rejected", "busy", expiresAt), nowMillis); // sooner than to forget one
            return;
        }
        try {
            var work = understand(told.path("type").asString(""), told.path("args"), nowMillis);
            settle(id, new Outcome("accepted", null, expiresAt), nowMillis);
            work.run();
            executed++;
            settle(id, new Outcome("done", null, expiresAt), nowMillis);
        } catch (Unfit unfit) {
            settle(id, new Outcome("rejected", unfit.reason(), expiresAt), nowMillis);
        }
    }

    private Runnable understand(String type, JsonNode args, long nowMillis) throws Unfit {
        return switch (type) {
            case "light" -> {
                if (!args.path("on").isBoolean()) {
                    throw new Unfit("on is neither true nor false");
                }
                yield () -> machine.light(args.path("on").booleanValue());
            }
            case "identify" -> machine::identify;
            case "stop_program" -> () -> machine.stop(nowMillis);
            case "set_timer" -> {
                long seconds = (long) Program.number(args, "seconds");
                yield () -> machine.time(seconds == 0 ? OptionalLong.empty() : OptionalLong.of(seconds));
            }
            case "set_temperature" -> {
                double celsius = Program.celsius(args, machine.make());
                machine.checkSafe();
                yield () -> machine.heat(celsius);
            }
            case "start_program" -> {
                var program = Program.read(args.path("program"), machine.make());
                machine.checkSafe();
                yield () -> machine.start(program);
            }
            default -> throw new Unfit("unknown_type");
        };
    }

    private void settle(String id, Outcome outcome, long nowMillis) {
        remembered.put(id, outcome);
        flash.put(FLASH + id, outcome.expiresAt + " " + outcome.status
                + (outcome.reason == null ? "" : " " + outcome.reason));
        report(id, outcome, nowMillis);
    }

    private void report(String id, Outcome outcome, long nowMillis) {
        var result = new LinkedHashMap<String, Object>();
        result.put("status", outcome.status);
        if (outcome.reason != null) {
            result.put("reason", outcome.reason);
        }
        result.put("at", nowMillis);
        voice.say("commands/" + id + "/result", result);
    }

    private void forgetExpired(long beforeMillis) {
        remembered.entrySet().removeIf(entry -> {
            boolean isOver = entry.getValue().expiresAt <= beforeMillis;
            if (isOver) {
                flash.remove(FLASH + entry.getKey());
            }
            return isOver;
        });
    }
}
