package dev.galley.bootstrap.cli;

import dev.galley.application.appliance.RegisterAppliances;
import dev.galley.application.appliance.RegisterAppliances.Answer;
import dev.galley.application.appliance.RegisterAppliances.Built;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.bootstrap.embedded.Trouble;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.Serial;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code galley appliance register}: for the factory. */
@Command(name = "register", description = "Takes in appliances that have been built, all or none.", mixinStandardHelpOptions = true, footer = {
        "",
        "FILE has a line for each: serial,model. A first line with these words is passed over.",
        "What comes out is CSV too: id,serial,model,claimCode,activationSecret. Keep it: only hashes stay here, and",
        "nobody can be told again. The claim code is for the sticker, the activation secret for the flash."
})
public final class ApplianceRegisterCommand implements Runnable {
    private static final Pattern HEADER = Pattern.compile("(?i)\"?serial\"?\\s*,\\s*\"?model\"?");
    private static final int MOST_TOLD = 20;

    @Mixin
    private final Place place = new Place();

    @Parameters(paramLabel = "FILE", description = "CSV in UTF-8, with at most 100,000 lines.")
    private @Nullable Path file;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var built = read(lines(Objects.requireNonNull(file)));
        try (var work = Workplace.open(place.config())) {
            switch (work.get(Bus.class).send(new RegisterAppliances(built), new Caller.Job("command line"))) {
                case Answer.Known(var serials) -> throw new Trouble(listed(
                        "Nothing was registered. These serials are known already, or stand here twice:",
                        serials.stream().map(Serial::value).toList()));
                case Answer.Taken(var registered) -> print(registered);
            }
        }
    }

    private void print(List<RegisterAppliances.Registered> registered) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("id,serial,model,claimCode,activationSecret");
        for (var one : registered) {
            out.println(String.join(
                    ",",
                    one.id().value().toString(),
                    one.serial().value(),
                    one.model().value(),
                    one.claimCode().printed(),
                    one.activationSecret().text()));
        }
        out.flush();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new Trouble("There is no file " + file + ".");
        } catch (CharacterCodingException e) {
            throw new Trouble(file + " is not in UTF-8.");
        } catch (IOException e) {
            throw new Trouble(file + " cannot be read.", e);
        }
    }

    private static List<Built> read(List<String> lines) {
        var built = new ArrayList<Built>();
        var wrong = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = (i == 0 ? lines.get(i).replace("\ufeff", "") : lines.get(i)).strip();
            boolean isHeader = i == 0 && HEADER.matcher(line).matches();
            if (!line.isEmpty() && !isHeader) {
                try {
                    built.add(one(line));
                } catch (IllegalArgumentException e) {
                    wrong.add("line " + (i + 1) + ": " + e.getMessage());
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new Trouble(listed("Nothing was registered, since these lines cannot be read:", wrong));
        }
        if (built.isEmpty() || built.size() > RegisterAppliances.MOST) {
            throw new Trouble("A file has 1 to %,d appliances; this one has %,d."
                    .formatted(RegisterAppliances.MOST, built.size()));
        }
        return built;
    }

    /** Neither a serial nor a model has a comma or a quotation mark in it. */
    private static Built one(String line) {
        var cells = line.split(",", -1);
        if (cells.length != 2) {
            throw new IllegalArgumentException("must be serial,model");
        }
        return new Built(new Serial(cell(cells[0])), new ApplianceModel(cell(cells[1])));
    }

    private static String cell(String written) {
        var cell = written.strip();
        boolean isQuoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return isQuoted ? cell.substring(1, cell.length() - 1) : cell;
    }

    private static String listed(String what, List<String> ones) {
        var text = new StringBuilder(what);
        ones.stream().limit(MOST_TOLD).forEach(one -> text.append("\n  ").append(one));
        return ones.size() > MOST_TOLD
                ? text.append("\n  and ").append(ones.size() - MOST_TOLD).append(" more").toString()
                : text.toString();
    }
}
