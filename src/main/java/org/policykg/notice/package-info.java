/**
 * From text blocks to the parts of an official document as GB/T 9704-2012 names them: issuer,
 * number, title, addressees, body, attachments, signature, date, copies.
 */
@NullMarked
package org.policykg.notice;

import org.jspecify.annotations.NullMarked;
