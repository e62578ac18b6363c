import { useLayoutEffect } from "preact/hooks";
import { say } from "../../locale/say.ts";

/** Names the tab after what the page shows. */
export function useTitle(title: string): void {
  useLayoutEffect(() => {
    document.title = say("lookup_title", title, say("extension_name"));
  }, [title]);
}
