import { expect, test } from "vitest";
import { reaches } from "../../../overlay/reach.ts";
import type { Sight } from "../../../messages/sight.ts";
import { page, serviceReply, sight } from "../sight/samples.ts";

const HERE = page("/kendra/home");
const route = { path: "kendra", service: "kendra" };
const kendra = sight(serviceReply("kendra", route));
const elsewhere = (queryRegion: string, path = "/kendra/home") => page(path, { queryRegion });

test("an answer for every Region that it holds, and for no other", () => {
  expect(reaches(kendra, HERE, elsewhere("eu-west-1"))).toBe(true);
  expect(reaches(kendra, HERE, elsewhere("eu-west-1", "/kendra/indexes"))).toBe(true);
  expect(reaches(kendra, HERE, elsewhere("eu-west-9"))).toBe(false);
  expect(reaches(kendra, elsewhere("eu-west-9"), elsewhere("eu-west-9", "/kendra/indexes"))).toBe(true);
  expect(reaches(kendra, HERE, elsewhere("ap-southeast-1", "/s3/home"))).toBe(false);
});

test("of a service without Region for whatever the page says", () => {
  const global = sight(serviceReply("iam", route, [route], { global: true }));
  expect(reaches(global, HERE, elsewhere("eu-west-9"))).toBe(true);
});

test("that there is no service here does not depend on the Region; without its routes it is for this page alone", () => {
  const lost: Sight = { ...sight({ kind: "not-recognised", family: [] }), family: null };
  expect(reaches(lost, HERE, elsewhere("eu-west-9"))).toBe(true);
  expect(reaches(lost, HERE, page("/kendra/home", { hash: "x" }))).toBe(false);
});
