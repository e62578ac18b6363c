import { runScope } from "./scope.ts";

// A reader that has seen enough (`scope ... | head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

process.exitCode = await runScope(process.argv.slice(2));
