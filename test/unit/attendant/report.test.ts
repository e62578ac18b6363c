// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { factsOfUrl } from "../../../console/page-facts.ts";
import type { PageFacts } from "../../../console/page.ts";
import { reportText } from "../../../attendant/report.ts";

const WORDS = "Inscope 1.2.3: service not recognised\nBundled dataset of 22 Nov 2026\n{Address}\nMeta tags: {Tags}";
const at = (url: string) => reportText(factsOfUrl(url) as PageFacts, WORDS);
const tag = (name: string, content = "secret-content") => {
  const meta = document.createElement("meta");
  meta.setAttribute("name", name);
  meta.setAttribute("content", content);
  document.head.append(meta);
};
afterEach(() => document.head.replaceChildren());

test("says where, which tags, which versions", () => {
  tag("awsc-mezz-region");
  tag("awsc-session-data", '{"accountId":"111122223333"}');
  expect(at("https://us-east-1.console.aws.amazon.com/never/heard?region=us-east-1#/things/x").split("\n")).toEqual([
    "Inscope 1.2.3: service not recognised",
    "Bundled dataset of 22 Nov 2026",
    "https://us-east-1.console.aws.amazon.com/never/heard#things",
    "Meta tags: awsc-mezz-region, awsc-session-data",
    navigator.userAgent,
  ]);
});

test("no account, session, query or tag's content is in it", () => {
  tag("awsc-session-data");
  tag("account-111122223333");
  for (const url of [
    "https://111122223333-abcdefgh.us-west-2.console.aws.amazon.com/new/home?token=hunter2&region=us-west-2#/arn:aws:x:us-west-2:111122223333:thing/mine",
    "https://us-west-2.console.aws.amazon.com/new/111122223333/mine?x=hunter2#mine?token=hunter2",
    "https://us-west-2.console.aws.amazon.com/new/arn%3Aaws%3Ax%3A%3A111122223333%3Amine#x=hunter2",
    "https://us-east-1.quicksight.aws.amazon.com/sn/console/account/111122223333-abcdefgh/mine",
  ]) {
    expect(at(url)).not.toMatch(/1111|abcdefgh|hunter2|secret|\/mine/);
    expect(at(url)).toMatch(/^https:\/\/[a-z0-9.-]+\//m);
  }
});

test("of tags' names forty at most, none that is no name, and none without", () => {
  document.head.append(document.createElement("meta"));
  for (const odd of ["a b", "x".repeat(65), "<img>", "a\nb"]) tag(odd);
  for (let index = 0; index < 50; index += 1) tag(`t${index}`);
  const line = at("https://console.aws.amazon.com/x").split("\n").find((text) => text.startsWith("Meta tags: ")) ?? "";
  expect(line.slice("Meta tags: ".length).split(", ")).toEqual(Array.from({ length: 40 }, (_, index) => `t${index}`));
});
