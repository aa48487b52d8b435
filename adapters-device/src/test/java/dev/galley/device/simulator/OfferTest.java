package dev.galley.device.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTest {
    private static final byte[] ARTIFACT = {1, 2, 3};

    private final Vendor vendor = new Vendor();

    private Offer offer(String version, long securityVersion) {
        return Offer.read(Wire.read(vendor.offer("r1", "virtual-oven", version, securityVersion, ARTIFACT, "/a")))
                .orElseThrow();
    }

    @Test
    void a_newer_one_that_the_vendor_signed_for_this_model_is_taken() {
        assertThatCode(() -> offer("1.1.0", 2).check("virtual-oven", "1.0.0", 1, vendor.publicKey()))
                .doesNotThrowAnyException();
    }

    @Test
    void foreign_keys_other_hardware_rollbacks_and_downgrades_are_refused() {
        assertThatThrownBy(() -> offer("1.1.0", 2).check("virtual-oven", "1.0.0", 1, new Vendor().publicKey()))
                .hasMessage("bad_signature");
        assertThatThrownBy(() -> offer("1.1.0", 2).check("virtual-pot", "1.0.0", 1, vendor.publicKey()))
                .hasMessage("bad_signature");
        assertThatThrownBy(() -> offer("1.1.0", 2).check("virtual-oven", "1.0.0", 3, vendor.publicKey()))
                .hasMessage("rollback");
        assertThatThrownBy(() -> offer("0.9.0", 2).check("virtual-oven", "1.0.0", 2, vendor.publicKey()))
                .hasMessage("downgrade");
    }

    @Test
    void whatever_is_changed_in_an_offer_breaks_its_signature() {
        var good = offer("1.1.0", 2);
        for (var forged : new Offer[]{
                new Offer("r1", "1.2.0", 2, good.sizeBytes(), good.sha256(), good.signature(), "/a", false),
                new Offer("r1", "1.1.0", 3, good.sizeBytes(), good.sha256(), good.signature(), "/a", false),
                new Offer("r1", "1.1.0", 2, 4, good.sha256(), good.signature(), "/a", false),
                new Offer("r1", "1.1.0", 2, 3, "0".repeat(64), good.signature(), "/a", false),
                new Offer("r1", "1.1.0", 2, 3, good.sha256(), "AAAA", "/a", false)}) {
            assertThatThrownBy(() -> forged.check("virtual-oven", "1.0.0", 1, vendor.publicKey()))
                    .hasMessage("bad_signature");
        }
    }

    @Test
    void it_is_read_in_the_words_of_http_too() {
        var offer = Offer.read(Wire.read("""
                {"releaseId": "r1", "version": "2.0.0", "securityVersion": 4, "size": 9, "sha256": "%s",
                 "signature": "AA==", "url": "/a"}""".formatted("a".repeat(64))));
        assertThat(offer.orElseThrow().securityVersion()).isEqualTo(4);
        assertThat(Offer.read(Wire.read("{\"release_id\": \"r1\"}"))).isEmpty();
        assertThat(Offer.read(Wire.read("[1]"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.0.0,1.0.1,-1", "1.10.0,1.9.0,1", "1.0.0-rc.1,1.0.0,-1", "1.0.0-rc.2,1.0.0-rc.10,-1",
            "1.0.0-alpha,1.0.0-1,1", "1.0.0+a,1.0.0+b,0", "2.0.0,2.0.0,0", "1.0.0-a,1.0.0-a.1,-1"})
    void versions_stand_in_the_order_of_semver(String one, String other, int sign) {
        assertThat(Integer.signum(Version.compare(one, other))).isEqualTo(sign);
        assertThat(Integer.signum(Version.compare(other, one))).isEqualTo(-sign);
    }
}
