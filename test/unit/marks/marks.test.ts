// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openMarks } from "../../../marks/marks.ts";
import type { MarksReply, MarksRequest, MarkView } from "../../../messages/marks.ts";

const PAGE = "https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1";
const SVG = JSON.stringify(["svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, ["path", { d: "M1 1z" }]]);
const view = (service: string, more: Partial<MarkView> = {}): MarkView => ({
  name: `${service}, Singapore`,
  glyph: "in-scope",
  notMet: false,
  spoken: `${service}, Singapore: HIPAA eligible, met, as of 2026-05-22`,
  lines: ["HIPAA: met", "Eligible, as of 22 May 2026"],
  ...more,
});

let life: AbortController;
let asked: MarksRequest[];
let reply: (request: MarksRequest) => Promise<MarksReply | undefined>;
/** The style sheet and the glyphs that the background sends along: a tree as it writes it. */
const CSS = ".inscope { color: red }";
const glyphs = { "in-scope": SVG, "not-listed": SVG, "in-scope old": SVG };
const pathOf = (address: string) => new URL(address, PAGE).pathname;
const byPath = async ({ links }: MarksRequest): Promise<MarksReply> => ({ marks: links.map((address) => (pathOf(address).endsWith("/home") ? view(pathOf(address).split("/")[1] ?? "") : null)), glyphs, css: CSS });

beforeEach(() => {
  vi.useFakeTimers();
  // An idle moment comes when nothing else is due.
  vi.stubGlobal("requestIdleCallback", (work: () => void) => setTimeout(work, 1));
  vi.stubGlobal("cancelIdleCallback", clearTimeout);
  goTo(PAGE);
  life = new AbortController();
  asked = [];
  reply = byPath;
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const goTo = (url: string) => (window as unknown as { readonly happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);

/** As the console's services menu has them: shaped after a saved one, written by hand. */
const menu = (...slugs: readonly string[]): string =>
  `<header id="awsc-nav-header"><div id="menu--services" role="dialog"><ul>${slugs
    .map((slug) => `<li><button aria-label="Add to favorites"><svg></svg></button><a href="/${slug}/home?region=ap-southeast-1" target="_top" title="Caption" data-testid="${slug}"><h3>Amazon ${slug}</h3><p>Caption</p></a></li>`)
    .join("")}</ul></div></header>`;

const open = () => openMarks((request) => (asked.push(request), reply(request)), life.signal);
/** The made-up name that the style sheet of this page uses. */
const made = () => /@keyframes ([\w-]+)/.exec(text())?.[1] ?? "";
const text = () => [...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join("\n");
/** What the browser does for links that it begins to show. */
function appear(links: Iterable<Element> = document.querySelectorAll("a[href]")): void {
  for (const link of links) {
    const event = new Event("animationstart", { bubbles: true });
    Object.assign(event, { animationName: made() });
    link.dispatchEvent(event);
  }
}
const settle = () => vi.advanceTimersByTimeAsync(50);
const marks = () => [...document.querySelectorAll<HTMLElement>("[role=img]")];
const link = (slug: string) => document.querySelector(`[data-testid="${slug}"]`) as HTMLAnchorElement;
const pages = () => asked.map((request) => request.links.map(pathOf));

async function show(html: string): Promise<void> {
  document.body.innerHTML = html;
  appear();
  await settle();
}

test("each link gets one mark, at the end of its name, with its words as its name", async () => {
  open();
  await show(menu("s3", "kendra"));
  expect(marks().map((mark) => [mark.parentElement?.localName, mark.getAttribute("aria-label")])).toEqual([
    ["h3", "s3, Singapore: HIPAA eligible, met, as of 2026-05-22"],
    ["h3", "kendra, Singapore: HIPAA eligible, met, as of 2026-05-22"],
  ]);
  expect(link("s3").textContent).toBe("Amazon s3Caption");
  expect(marks()[0]?.getAttribute("title")).toBe("");
  expect(marks()[0]?.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
});

test("one message for all, each address once, and none for links that lead elsewhere", async () => {
  open();
  await show(`${menu("s3", "kendra", "s3")}<footer id="awsc-nav-footer"><a href="https://example.com/s3/home">x</a><a href="mailto:a@b.c">y</a><a href="https://a:b@console.aws.amazon.com/s3/home">z</a></footer>`);
  expect(pages()).toEqual([["/s3/home", "/kendra/home"]]);
  expect(asked[0]?.region).toBe("ap-southeast-1");
  expect(marks()).toHaveLength(3);
});

test("what is told of a link holds no account, no session and no query but the Region", async () => {
  open();
  const told = async (href: string) => {
    await show(`<div id="awsc-nav-header"><a href="${href}">S3</a></div>`);
    return asked.splice(0).map(({ host, links }) => [host, ...links]);
  };
  const host = "ap-southeast-1.console.aws.amazon.com";
  expect(await told("/s3/home?region=us-east-1")).toEqual([[host, "/s3/home?region=us-east-1"]]);
  expect(await told("/s3/home?region=us-east-1&amp;token=secret#/a?b=c")).toEqual([[host, `https://${host}/s3/home?region=us-east-1#/a`]]);
  expect(await told("https://111122223333-abcdefgh.us-west-2.console.aws.amazon.com/s3/home")).toEqual([[host, "https://us-west-2.console.aws.amazon.com/s3/home"]]);
  expect(await told("/s3/arn:aws:s3::111122223333:secret")).toEqual([[host, `https://${host}/s3/arn:aws:s3::`]]);
  expect(await told("//example.com/s3/home")).toEqual([]);
});

test("what leads to no service gets none, and is not asked for again", async () => {
  open();
  await show(`<nav id="awsc-nav-header"><a href="/s3/buckets/logs">logs</a></nav>`);
  appear();
  await settle();
  expect(marks()).toHaveLength(0);
  expect(asked).toHaveLength(1);
});

test("it may appear as often as it likes: one mark, no message", async () => {
  open();
  await show(menu("s3"));
  const before = marks();
  appear();
  appear();
  await settle();
  expect(marks()).toEqual(before);
  expect(asked).toHaveLength(1);
});

test("a link made anew gets its mark without a message", async () => {
  open();
  await show(menu("s3", "kendra"));
  await show(menu("kendra"));
  expect(marks()).toHaveLength(1);
  expect(asked).toHaveLength(1);
});

test("a mark that the page throws out comes back, but not for ever", async () => {
  open();
  await show(menu("s3"));
  (link("s3").querySelector("h3") as HTMLElement).textContent = "S3";
  await settle();
  expect(marks()).toHaveLength(1);
  for (let time = 0; time < 40; time += 1) {
    marks()[0]?.remove();
    await settle();
  }
  expect(marks()).toHaveLength(0);
});

test("a link that is turned to another service loses its mark at once, and gets the other's", async () => {
  open();
  await show(menu("s3"));
  let answer = (_: MarksReply): void => {};
  reply = () => new Promise((resolve) => (answer = resolve));
  link("s3").href = "/kendra/home?region=ap-southeast-1";
  await settle();
  expect(marks()).toHaveLength(0);
  answer({ marks: [view("kendra")], glyphs, css: CSS });
  await settle();
  expect(marks().map((mark) => mark.getAttribute("aria-label"))).toEqual([expect.stringMatching(/^kendra/)]);
});

test("an answer that comes when the link leads elsewhere already is not drawn", async () => {
  open();
  const answers: ((reply: MarksReply) => void)[] = [];
  reply = () => new Promise((resolve) => answers.push(resolve));
  await show(menu("s3"));
  link("s3").href = "/kendra/home";
  await settle();
  answers[0]?.({ marks: [view("s3")], glyphs, css: CSS });
  await settle();
  expect(marks()).toHaveLength(0);
  answers[1]?.({ marks: [view("kendra")], glyphs, css: CSS });
  await settle();
  expect(marks()[0]?.getAttribute("aria-label")).toMatch(/^kendra/);
});

test("a link that the page copies, mark and all, has one mark, and it is ours", async () => {
  open();
  await show(menu("s3"));
  const copy = link("s3").cloneNode(true) as Element;
  copy.querySelector("[role=img]")?.setAttribute("aria-label", "anything the page likes");
  document.querySelector("ul")?.append(copy);
  appear([copy]);
  await settle();
  expect([...copy.querySelectorAll("[role=img]")].map((mark) => mark.getAttribute("aria-label"))).toEqual([expect.stringMatching(/^s3, Singapore/)]);
});

test("red is for a required program that is not met", async () => {
  reply = async ({ links: all }) => ({ marks: all.map((_, index) => view("x", { glyph: "not-listed", notMet: index === 0 })), glyphs, css: CSS });
  open();
  await show(menu("s3", "kendra"));
  expect(marks().map((mark) => mark.classList.contains(`${made()}-no`))).toEqual([true, false]);
});

test("a page with 1,200 addresses takes three messages", async () => {
  open();
  await show(menu(...Array.from({ length: 1200 }, (_, index) => `s${index}`)));
  await settle();
  expect(asked.map((request) => request.links.length)).toEqual([500, 500, 200]);
  expect(marks()).toHaveLength(1200);
});

test("a Region chosen without a reload asks anew for links that are there", async () => {
  open();
  await show(`<div id="awsc-nav-header"><a data-testid="s3" href="https://console.aws.amazon.com/s3/home">S3</a></div>`);
  goTo(PAGE.replaceAll("ap-southeast-1", "ap-northeast-2"));
  document.dispatchEvent(new Event("visibilitychange"));
  await settle();
  expect(asked.map((request) => request.region)).toEqual(["ap-southeast-1", "ap-northeast-2"]);
  expect(marks()).toHaveLength(1);
});

test("links count in the console's own places, and everywhere on the page of all services", () => {
  open();
  expect(text()).toMatch(/awsc-nav.*recently-visited.*a\[href\]:not\(#menu--regions \*, ?#nav-home-link\)/);
  goTo("https://ap-southeast-1.console.aws.amazon.com/console/services?region=ap-southeast-1#compute");
  document.dispatchEvent(new Event("visibilitychange"));
  expect(text()).toMatch(/:where\(a\[href\]:not\(#menu--regions \*, ?#nav-home-link\)\)/);
});

test.each([
  ["switched off", async () => ({ marks: [], glyphs: {}, css: "" })],
  ["no answer", async () => undefined],
  ["a failure", async () => ({ kind: "failed" }) as never],
  ["an orphan, whose messages throw", () => Promise.reject(new Error("Extension context invalidated."))],
])("%s: nothing is left, and nothing is asked again", async (_, answer) => {
  open();
  await show(menu("s3"));
  reply = answer;
  await show(menu("s3", "kendra"));
  const times = asked.length;
  expect(marks()).toHaveLength(0);
  expect(text()).toBe("");
  await show(menu("ec2"));
  goTo("https://ap-northeast-2.console.aws.amazon.com/console/services");
  document.dispatchEvent(new Event("visibilitychange"));
  await settle();
  expect(text()).toBe("");
  expect(asked).toHaveLength(times);
});

test("a message that a stopped worker rejects is sent once more", async () => {
  reply = vi.fn(byPath).mockRejectedValueOnce(new Error("The message channel closed."));
  open();
  await show(menu("s3"));
  expect(marks()).toHaveLength(1);
});

test("at the end of the script all marks go", async () => {
  open();
  await show(menu("s3"));
  life.abort();
  expect(marks()).toHaveLength(0);
  expect(text()).toBe("");
  await show(menu("s3"));
  expect(marks()).toHaveLength(0);
});

test("what was still to be done at the end is not done", async () => {
  open();
  document.body.innerHTML = menu("s3");
  appear();
  life.abort();
  await settle();
  expect(asked).toHaveLength(0);
  expect(vi.getTimerCount()).toBe(0);
});

test("a link that is hidden is not asked for until it is shown", async () => {
  open();
  document.body.innerHTML = menu("s3", "kendra");
  link("kendra").style.display = "none";
  appear([link("s3")]);
  await settle();
  expect(pages()).toEqual([["/s3/home"]]);
  link("kendra").style.display = "";
  appear([link("kendra")]);
  await settle();
  expect(pages()).toEqual([["/s3/home"], ["/kendra/home"]]);
});

test("the page's own animations are none of our business", async () => {
  open();
  document.body.innerHTML = `<main><a href="/s3/home">S3</a></main>`;
  document.querySelector("a")?.dispatchEvent(Object.assign(new Event("animationstart", { bubbles: true }), { animationName: "fade" }));
  await settle();
  expect(asked).toHaveLength(0);
});

test.each([
  ["the favourites bar", `<a href="/s3/home"><div><div><img alt=""></div><span>S3</span></div></a>`, "span"],
  ["text beside a tile", `<a href="/s3/home"><div></div> S3</a>`, "a"],
  ["an icon with a title of its own", `<a href="/s3/home"><svg><title>Icon</title></svg><span>S3</span></a>`, "span"],
  ["a match set apart in the middle", `<a href="/s3/home"><span>Amazon <em>S3</em></span></a>`, "span"],
  ["a match set apart at the beginning", `<a href="/s3/home"><span><em>Kin</em>esis</span></a>`, "span"],
  ["a picture", `<a href="/s3/home"><img alt="S3"></a>`, undefined],
  ["nothing", `<a href="/s3/home"> </a>`, undefined],
])("where the name is: %s", async (_, html, where) => {
  open();
  await show(`<div id="awsc-nav-header">${html}</div>`);
  expect(marks()[0]?.parentElement?.localName).toBe(where);
});

test("the tooltip: on hover after 300 ms, on focus at once, Escape hides it", async () => {
  HTMLElement.prototype.showPopover ??= () => {};
  open();
  await show(menu("s3", "kendra"));
  const tip = () => document.querySelector("[popover]");
  const [s3, kendra] = marks() as [HTMLElement, HTMLElement];
  const over = (target: Element) => target.dispatchEvent(new Event("mouseover", { bubbles: true }));
  over(s3.children[0] as Element);
  await vi.advanceTimersByTimeAsync(290);
  expect(tip()).toBeNull();
  await vi.advanceTimersByTimeAsync(20);
  expect(tip()?.textContent).toBe("s3, Singapore\n HIPAA: met\nEligible, as of 22 May 2026");
  over(tip() as Element);
  await settle();
  expect(tip()?.parentElement).toBe(s3);
  over(document.body);
  expect(tip()).toBeNull();
  link("kendra").dispatchEvent(new Event("focusin", { bubbles: true }));
  await vi.advanceTimersByTimeAsync(0);
  expect(tip()?.parentElement).toBe(kendra);
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  expect(tip()).toBeNull();
  expect(marks()).toHaveLength(2);
});

test("how marks look comes with the first of them, under the page's own name", async () => {
  open();
  expect(text()).not.toContain("color: red");
  await show(menu("s3"));
  expect(text()).toContain(`.${made()} { color: red`);
});

test("a mark that went before its tooltip came shows none; an ended life leaves no style sheet", async () => {
  const shown = vi.fn();
  HTMLElement.prototype.showPopover ??= () => {};
  vi.spyOn(HTMLElement.prototype, "showPopover").mockImplementation(shown);
  open();
  await show(menu("s3"));
  const [s3] = marks() as [HTMLElement];
  s3.children[0]?.dispatchEvent(new Event("mouseover", { bubbles: true }));
  s3.remove();
  await vi.advanceTimersByTimeAsync(310);
  expect(shown).not.toHaveBeenCalled();
  expect(document.adoptedStyleSheets).toHaveLength(2);
  life.abort();
  expect(document.adoptedStyleSheets).toHaveLength(0);
  vi.restoreAllMocks();
});
