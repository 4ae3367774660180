/**
 * The administrator's pages: accounts with their roles per language, member organisations, the register of names and
 * topics, and the brand.
 */
@NullMarked
package org.rapporteur.web.admin;

import org.jspecify.annotations.NullMarked;
