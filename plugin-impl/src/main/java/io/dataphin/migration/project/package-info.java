/** Which projects may be chosen as targets, and what blocks the others (R7 to R10, R18). */
package io.dataphin.migration.project;
