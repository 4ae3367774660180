/** Tests in the running server, once on H2 and once on PostgreSQL; test classes of any feature share one deployment. */
@NullMarked
package org.rapporteur.server;

import org.jspecify.annotations.NullMarked;
