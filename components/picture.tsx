import { glyphShapes } from "../look/glyph.ts";
import { type IconName, iconShapes } from "../look/icon.ts";
import { markShapes, type MarkVariant } from "../look/mark.ts";
import type { Shape } from "../look/shape.ts";
import { glyphTone } from "../look/tone.ts";
import type { GlyphName } from "../domain/words/view.ts";

/** Draws shapes of the 16 px grid at a size. The words beside them say the same to a screen reader. */
function Picture({ shapes, size, tone }: { shapes: readonly Shape[]; size: number; tone?: string }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" class={tone}>
      {shapes.map(({ tag: Tag, attrs }, index) => (
        <Tag key={index} {...attrs} />
      ))}
    </svg>
  );
}

/** A verdict's shape, in its tone. `notMet`: of a required program, and so in red. */
export function Glyph({ name, old, size, notMet = false }: { name: GlyphName; old: boolean; size: number; notMet?: boolean }) {
  return Picture({ shapes: glyphShapes(name, old), size, tone: glyphTone(name, old, notMet) });
}

/** Our mark. */
export function Mark({ variant, size }: { variant: MarkVariant; size: number }) {
  return <Picture shapes={markShapes(variant)} size={size} tone="mark" />;
}

/** A control's icon. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return <Picture shapes={iconShapes(name)} size={size} />;
}
