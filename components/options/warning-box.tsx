import type { ComponentChildren } from "preact";
import { Icon } from "../picture.tsx";

/** Something that must not be overlooked: it stays until its cause is gone. */
export function WarningBox({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="warning-box">
      <Icon name="warning" />
      <div>
        <b>{title}</b> {children}
      </div>
    </div>
  );
}
