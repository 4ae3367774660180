/**
 * The database's schema. It is written as Flyway migrations (db/migration), one text for H2 and PostgreSQL, and brought
 * up to date while the persistence unit starts, before Hibernate compares the mapping with it.
 */
@NullMarked
package org.rapporteur.schema;

import org.jspecify.annotations.NullMarked;
