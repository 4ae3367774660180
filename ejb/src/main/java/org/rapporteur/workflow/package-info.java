/**
 * The workflow as data: stages, actions, who may do them and what guards them, in one table. Plain Java; who asks and
 * what is stored is the report package's business.
 */
@NullMarked
package org.rapporteur.workflow;

import org.jspecify.annotations.NullMarked;
