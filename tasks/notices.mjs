// npm run notices: writes THIRD-PARTY.txt from what a build contains.
import { installPackages } from "./install.mjs";
import { childNode, root } from "./node.mjs";
import { run, task } from "./run.mjs";

await task(async () => {
  await installPackages();
  return (await run(childNode(), [`${root}tasks/package/notices.mjs`], { stdio: ["ignore", "ignore", "inherit"] })).code;
});
