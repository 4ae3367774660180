/**
 * What the public sees: home, search, the pages of reports with their editions, PDFs for members, pictures, feeds, what
 * search engines read, and for programs search and published reports. All of it works without a session, the pages also
 * without JavaScript.
 */
@NullMarked
package org.rapporteur.web.archive;

import org.jspecify.annotations.NullMarked;
