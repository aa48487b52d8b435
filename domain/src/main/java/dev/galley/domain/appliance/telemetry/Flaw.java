package dev.galley.domain.appliance.telemetry;

/** Why a telemetry message is of no use, now and whenever it comes again. */
public enum Flaw {
    BROKEN_JSON("the payload is not valid JSON"), NOT_AN_OBJECT("the payload is not a JSON object"), BOOT_ID(
            "boot_id must be a text of 1 to 100 printable ASCII characters"), SEQ(
                    "seq must be a whole number from 0 to 9007199254740991"), BASE_TIME(
                            "base_time must be a whole number of ms since 1970, in 2020 or later"), SAMPLES(
                                    "samples must be a list of objects"), TOO_MANY_SAMPLES(
                                            "a message holds at most 500 samples"), TIME(
                                                    "t must be a whole number of ms after base_time, and the sample's time in 2020 or later"), METRIC(
                                                            "m must be a name in snake_case of 1 to 100 characters"), VALUE(
                                                                    "v must be a finite number of at most 1e100 in size"), UNIT(
                                                                            "u must be a UCUM unit of 1 to 40 characters"), TOO_MANY_GAPS(
                                                                                    "too many gaps in the seq of this boot: start a new boot_id"), UNSTORABLE(
                                                                                            "the message cannot be stored");

    private final String words;

    Flaw(String words) {
        this.words = words;
    }

    /** A sentence for who writes the firmware. */
    public String words() {
        return words;
    }

    /** To be thrown by who reads a message. */
    public Malformed found() {
        return new Malformed(this, words);
    }

    /** The same, of one of the message's samples. */
    public Malformed foundIn(int sample) {
        return new Malformed(this, "samples[" + sample + "]: " + words);
    }
}
