/**
 * Sets reports as PDFs: {@link org.rapporteur.typesetting.PrintableReport} in,
 * {@link org.rapporteur.typesetting.Typeset} out. The stages are packages of their own and can be tested apart:
 * composition (blocks to rows and tags), layout (runs to lines, rows to pages), drawing (pages to content), tagging,
 * conformance; fonts, hyphenation and images serve them. No persistence, no container, no file system; nothing is read
 * but the resources that come with the code.
 */
@NullMarked
package org.rapporteur.typesetting;

import org.jspecify.annotations.NullMarked;
