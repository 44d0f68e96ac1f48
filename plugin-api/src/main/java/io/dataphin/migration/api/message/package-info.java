/** Texts are stored as code and parameters and become words only when somebody reads them (D13). */
package io.dataphin.migration.api.message;
