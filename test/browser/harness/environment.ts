import type { Environment } from "vitest/runtime";
import { endAll } from "./shared.ts";

/** For projects whose files run in one process: what they share there ends with the last of them (vitest.config.ts). */
export default {
  name: "shared",
  viteEnvironment: "ssr",
  setup: () => ({ teardown: endAll }),
} satisfies Environment;
