package vn.dvcqg.sdk.catalog;

import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.ExtraFields;

/**
 * That an agency offers a public service. Immutable and safe for use by several threads.
 *
 * @param agencyCode the code of the agency as the portal published it; empty when missing
 * @param serviceLevel the level of service, or null when missing
 * @param extraFields what the entry holds beyond this
 * @see "docs/protocol/catalogue.md, section Public services"
 */
public record ServiceOffer(String agencyCode, @Nullable Integer serviceLevel, ExtraFields extraFields) {}
