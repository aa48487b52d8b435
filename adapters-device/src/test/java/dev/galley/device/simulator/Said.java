package dev.galley.device.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes down what a machine says. */
final class Said implements Voice {
    record Word(String topic, Map<String, ?> payload) {}

    final List<Word> words = new ArrayList<>();
    int stateChanges;

    @Override
    public void say(String topic, Map<String, ?> payload) {
        words.add(new Word(topic, payload));
    }

    @Override
    public void stateChanged() {
        stateChanges++;
    }

    List<Object> of(String topic, String field) {
        return words.stream()
                .filter(word -> word.topic().equals(topic))
                .<Object>map(word -> word.payload().get(field))
                .toList();
    }

    /** What was answered to a command, in order. */
    List<Object> results(String commandId) {
        return of("commands/" + commandId + "/result", "status");
    }
}
