import { expect, test } from "vitest";
import { until } from "../../harness/until.ts";
import { useConsole } from "../harness/console.ts";
import { openPopup } from "../harness/popup.ts";

// Waits for components/search-box.tsx: Firefox refuses the focus, one time in three, to a popup that is not shown yet.

const console = useConsole();

test.each([1, 2, 3, 4, 5, 6])("the popup opens with the focus in the search box, time %i", async () => {
  const page = await console.visit("https://ap-northeast-2.console.aws.amazon.com/kendra/home?region=ap-northeast-2");
  await console.overlays(page);
  const popup = await openPopup(console.privileged, page);
  await until(popup.text, (words) => words.includes("FedRAMP"));
  expect(await until(popup.focused, (role) => role !== null)).toBe("combobox");
  await popup.press(..."opens");
  await until(popup.text, (words) => words.includes("Amazon OpenSearch Service"));
  await popup.press("Enter");
  await until(popup.text, (words) => words.includes("Amazon OpenSearch Service") && words.includes("Copy answer"));
});
