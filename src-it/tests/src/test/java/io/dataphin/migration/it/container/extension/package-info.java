/** An extension of the product as somebody else would write it: beans of the SPIs, and the texts of its findings. */
package io.dataphin.migration.it.container.extension;
