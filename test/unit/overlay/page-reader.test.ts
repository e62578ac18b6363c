// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1#indexes" }
import { afterEach, expect, test } from "vitest";
import { readPage } from "../../../overlay/page-reader.ts";

const tag = (name: string, content: string, into: Element = document.head) => {
  const meta = document.createElement("meta");
  meta.setAttribute("name", name);
  meta.setAttribute("content", content);
  into.append(meta);
};
afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

test("reads the address, and null for tags that are not there", () => {
  expect(readPage()).toMatchObject({ host: "ap-southeast-1.console.aws.amazon.com", path: "/kendra/home", hash: "indexes", queryRegion: "ap-southeast-1", metaRegion: null, metaService: null });
});

test("reads two tags, the first of each, from the head", () => {
  tag("awsc-mezz-region", "ap-southeast-1");
  tag("awsc-mezz-region", "us-east-1");
  tag("awsc-mezz-service", "kendra");
  tag("awsc-session-data", '{"accountId":"111122223333"}');
  expect(readPage()).toMatchObject({ metaRegion: "ap-southeast-1", metaService: "kendra" });
  expect(JSON.stringify(readPage())).not.toContain("1111");
});

test("the same object while nothing has changed; a tag's new word, and another head's, are read", () => {
  tag("awsc-mezz-region", "ap-southeast-1");
  const before = readPage();
  expect(readPage()).toBe(before);
  document.head.firstElementChild?.setAttribute("content", "eu-west-1");
  expect(readPage()?.metaRegion).toBe("eu-west-1");
  const head = document.createElement("head");
  document.head.replaceWith(head);
  expect(readPage()?.metaRegion).toBeNull();
  tag("awsc-mezz-region", "us-east-1", head);
  expect(readPage()?.metaRegion).toBe("us-east-1");
});

test("a tag in the body is the page's text, not the console's word", () => {
  tag("awsc-mezz-region", "eu-west-1", document.body);
  expect(readPage()?.metaRegion).toBeNull();
});

test("a value too long to be true is not read", () => {
  tag("awsc-mezz-region", "x".repeat(65));
  tag("awsc-mezz-service", "<script>".repeat(1e5));
  expect(readPage()).toMatchObject({ metaRegion: null, metaService: null });
});
