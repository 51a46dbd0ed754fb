/**
 * Addresses of the web → what stands there: politely, within limits, and only what is open to all.
 *
 * <p>{@link org.policykg.source.web.Fetcher} is the way in. It asks {@link org.policykg.source.web.Robots} what a site lets programs
 * read, {@link org.policykg.source.web.Turns} when a host may be asked again, {@link org.policykg.source.web.Reach} which machine may be
 * spoken to, and {@link org.policykg.source.web.Exchange} to speak to that machine and no other.
 */
@NullMarked
package org.policykg.source.web;

import org.jspecify.annotations.NullMarked;
