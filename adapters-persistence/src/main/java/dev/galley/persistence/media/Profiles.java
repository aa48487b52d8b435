package dev.galley.persistence.media;

import java.awt.Transparency;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns colours of cameras and programs with a colour space of their own, such as Display P3, into those of sRGB. */
final class Profiles {
    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);

    private Profiles() {}

    /** The same, if the profile cannot be used, is for grey or inks, or is that of sRGB already. */
    static Bitmap inSrgb(Bitmap picture, byte[] written) {
        try {
            var profile = ICC_Profile.getInstance(written);
            if (profile.getColorSpaceType() != ColorSpace.TYPE_RGB || profile.getNumComponents() != 3) {
                return picture;
            }
            var space = new ICC_ColorSpace(profile);
            return space.isCS_sRGB() ? picture : converted(picture, space);
        } catch (IllegalArgumentException | CMMException e) {
            LOG.debug("a colour profile could not be used", e); // colours a little off are better than no picture
            return picture;
        }
    }

    private static Bitmap converted(Bitmap picture, ICC_ColorSpace space) {
        int width = picture.width();
        int height = picture.height();
        var argb = picture.argb();
        var samples = new byte[argb.length * 3];
        for (int i = 0; i < argb.length; i++) {
            samples[i * 3] = (byte) (argb[i] >> 16);
            samples[i * 3 + 1] = (byte) (argb[i] >> 8);
            samples[i * 3 + 2] = (byte) argb[i];
        }
        ColorModel model = new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        var raster = Raster.createInterleavedRaster(
                new java.awt.image.DataBufferByte(samples, samples.length), width, height, width * 3, 3,
                new int[]{0, 1, 2}, null);
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        new ColorConvertOp(null).filter(new BufferedImage(model, raster, false, null), target);
        var rgb = target.getRGB(0, 0, width, height, null, 0, width);
        var out = new int[argb.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (argb[i] & 0xff00_0000) | (rgb[i] & 0xff_ffff);
        }
        return new Bitmap(width, height, out);
    }
}
