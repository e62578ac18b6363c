import { expect, test } from "vitest";
import { factsOfUrl } from "../../../console/page-facts.ts";
import { checkRequest } from "../../../messages/check.ts";

const own = { id: "own-id", origin: "chrome-extension://own-id" };
const content = { id: "own-id", url: "https://us-east-1.console.aws.amazon.com/ec2/home", frameId: 0, tab: {} };
const popup = { id: "own-id", url: "chrome-extension://own-id/popup.html" };
const page = { type: "page", page: factsOfUrl("https://us-east-1.console.aws.amazon.com/ec2/home")! };

test("a content script may say where it is, and no more", () => {
  expect(checkRequest(page, content, own)).toEqual(page);
  expect(checkRequest({ type: "names" }, content, own)).toBeNull();
  expect(checkRequest({ type: "basis" }, content, own)).toBeNull();
  expect(checkRequest({ type: "row", service: "s3" }, content, own)).toBeNull();
});
test("a content script may hide the overlay and have our pages opened", () => {
  for (const request of [{ type: "hide", hidden: true }, { type: "open", page: "options" }, { type: "open", page: "lookup", service: "s3", region: "", program: "hipaa" }]) {
    expect(checkRequest(request, content, own)).toEqual(request);
  }
  for (const request of [{ type: "hide", hidden: "yes" }, { type: "open", page: "https://evil.test" }, { type: "open", page: "lookup", url: "x" }, { type: "open", page: "lookup", service: "x".repeat(200) }]) {
    expect(checkRequest(request, content, own)).toBeNull();
  }
});
test("our own pages may ask for names and rows", () => {
  for (const request of [{ type: "names" }, { type: "names", finds: true }]) expect(checkRequest(request, popup, own)).toEqual(request);
  expect(checkRequest({ type: "names", finds: false }, popup, own)).toBeNull();
  expect(checkRequest({ type: "basis" }, popup, own)).toEqual({ type: "basis" });
  expect(checkRequest({ type: "row", service: "s3", partition: "aws" }, popup, own)).not.toBeNull();
});
test.each([
  { type: "row", service: "s3" },
  { type: "matrix", region: "us-east-1" },
  { type: "service-matrix", service: "s3" },
  { type: "history", service: "s3", region: "us-east-1" },
])("of %j at most as many programs are taken as settings may name", (request) => {
  const programs = (count: number) => ({ ...request, programs: Array.from({ length: count }, (_, index) => `p${index}`) });
  expect(checkRequest(programs(200), popup, own)).toEqual(programs(200));
  expect(checkRequest(programs(201), popup, own)).toBeNull();
});
test.each([
  { type: "status" },
  { type: "refresh" },
  { type: "settings" },
  { type: "change", change: { marks: false, shownPrograms: null, freshnessDays: { default: 30 }, datasetUrl: "https://feeds.example/acme.json" } },
  { type: "reset" },
  { type: "changes" },
])("our own pages may ask %j, a content script may not", (request) => {
  expect(checkRequest(request, popup, own)).toEqual(request);
  expect(checkRequest(request, content, own)).toBeNull();
});
test.each([
  ["another extension", page, { ...content, id: "other" }],
  ["a frame inside the page", page, { ...content, frameId: 3 }],
  ["no tab", page, { id: "own-id", url: content.url, frameId: 0 }],
  ["a page whose address only looks like ours", { type: "names" }, { ...content, url: "https://evil.test/chrome-extension://own-id/popup.html" }],
  ["an unknown type", { type: "fetch", url: "https://evil.test" }, popup],
  ["a field too many", { ...page, account: "1" }, content],
  ["a value far too long", { type: "page", page: { ...page.page, hash: "x".repeat(1000) } }, content],
  ["a change of what only a policy says", { type: "change", change: { organizationName: "Me" } }, popup],
  ["a change to a value that no setting takes", { type: "change", change: { datasetUrl: "http://feeds.example/acme.json" } }, popup],
  ["no object", "page", content],
  ["nothing", null, content],
])("%s is not answered", (_name, message, sender) => expect(checkRequest(message, sender, own)).toBeNull());
