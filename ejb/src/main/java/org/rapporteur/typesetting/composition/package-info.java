/**
 * From blocks to rows and tags: how headings, lists, quotations, tables, figures and notes look and what they mean.
 */
@NullMarked
package org.rapporteur.typesetting.composition;

import org.jspecify.annotations.NullMarked;
