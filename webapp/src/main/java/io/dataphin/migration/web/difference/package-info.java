/** What a migration writes beside what is there: settings as tables, texts side by side. */
package io.dataphin.migration.web.difference;
