/** Appliances in kitchens: whose they are, what they say of themselves, and what they are told to do. */
@NullMarked
package dev.galley.domain.appliance;

import org.jspecify.annotations.NullMarked;
