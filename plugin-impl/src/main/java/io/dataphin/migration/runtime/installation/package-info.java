/** The installation check: what the application finds around it, for administrators. Each part is a bean; the platforms bring their own. */
package io.dataphin.migration.runtime.installation;
