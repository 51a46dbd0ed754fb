/**
 * What office programs write, to text: DOCX, DOC, XLSX, XLS and OFD. The text is what the page prints: with automatic numbers written
 * out, with changes accepted, without headers, notes, fields and what is hidden.
 */
@NullMarked
package org.policykg.source.office;

import org.jspecify.annotations.NullMarked;
