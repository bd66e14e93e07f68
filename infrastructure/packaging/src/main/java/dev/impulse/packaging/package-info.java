/** Functions as Lambda takes them: a jar each, the folder of a container image, a report. */
@NullMarked
package dev.impulse.packaging;

import org.jspecify.annotations.NullMarked;
