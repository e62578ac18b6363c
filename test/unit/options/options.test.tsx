// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, test } from "vitest";
import { settle, useOwnTime } from "../components/settle.ts";
import { all, button, click, open, said, text } from "./opened.tsx";
import { KEYS } from "./sample.ts";

useOwnTime();

const rows = () => all("[data-program]").map(({ dataset }) => dataset["program"]);
const row = (id: string) => document.querySelector<HTMLElement>(`[data-program="${id}"]`) as HTMLElement;
const control = (id: string, name: string) => row(id).querySelector<HTMLButtonElement>(`[data-control="${name}"]`) as HTMLButtonElement;
const tick = (id: string) => row(id).querySelector<HTMLInputElement>("input") as HTMLInputElement;
/** A field by what stands above it. */
const field = <T extends HTMLElement = HTMLInputElement>(label: string) => {
  const named = all<HTMLLabelElement>("label").find(({ textContent }) => textContent?.trim() === label);
  return document.getElementById(named?.htmlFor ?? "") as unknown as T;
};
const wrong = (control: HTMLElement) => document.getElementById(`${control.id}-error`)?.textContent ?? "";
const locked = (label: string) => all("[role=textbox]").find((box) => document.getElementById(box.getAttribute("aria-labelledby") ?? "")?.textContent === label)?.textContent;

async function press(key: string): Promise<void> {
  await act(() => void (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })));
  await settle();
}
async function enter(input: HTMLInputElement | HTMLTextAreaElement, value: string): Promise<void> {
  await act(() => {
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await act(() => void input.dispatchEvent(new Event("change", { bubbles: true })));
  await settle();
}

describe("the order of the programs", () => {
  test("is changed with the arrow buttons, and the focus stays on the button", async () => {
    const { held } = await open();
    expect(rows()).toEqual(["mtcs-l3", "pci-dss", "hipaa", "fedramp"]);
    control("hipaa", "up").focus();
    await click(control("hipaa", "up"));
    expect(rows()).toEqual(["mtcs-l3", "hipaa", "pci-dss", "fedramp"]);
    expect(held.user.shownPrograms).toEqual(["mtcs-l3", "hipaa", "pci-dss", "fedramp"]);
    expect(document.activeElement).toBe(control("hipaa", "up"));
    expect(said()).toBe("HIPAA: place 2 of 4.");
    await click(control("hipaa", "up"));
    await click(control("hipaa", "up"));
    expect(held.changes).toHaveLength(2);
    expect(control("hipaa", "up").getAttribute("aria-disabled")).toBe("true");
  });

  test("is changed from the keyboard: lifted, moved, dropped; nothing is kept before the drop", async () => {
    const { held } = await open();
    control("pci-dss", "handle").focus();
    await click(control("pci-dss", "handle"));
    expect(said()).toBe("PCI DSS is lifted, place 2 of 4. Arrow keys move it, Space drops it, Escape puts it back.");
    expect(control("pci-dss", "handle").getAttribute("aria-pressed")).toBe("true");
    await press("ArrowDown");
    await press("ArrowDown");
    await press("ArrowDown");
    expect(rows()).toEqual(["mtcs-l3", "hipaa", "fedramp", "pci-dss"]);
    expect(said()).toBe("PCI DSS: place 4 of 4.");
    expect(document.activeElement).toBe(control("pci-dss", "handle"));
    expect(held.changes).toEqual([]);
    await click(control("pci-dss", "handle"));
    expect(said()).toBe("PCI DSS is dropped at place 4 of 4.");
    expect(held.user.shownPrograms).toEqual(["mtcs-l3", "hipaa", "fedramp", "pci-dss"]);
  });

  test("is as it was after Escape", async () => {
    const { held } = await open();
    control("fedramp", "handle").focus();
    await click(control("fedramp", "handle"));
    await press("Home");
    expect(rows()[0]).toBe("fedramp");
    await press("Escape");
    expect(rows()).toEqual(["mtcs-l3", "pci-dss", "hipaa", "fedramp"]);
    expect(said()).toBe("FedRAMP is back at place 4 of 4.");
    expect(held.changes).toEqual([]);
  });

  test("keeps what is taken out in sight, to be put back", async () => {
    const { held } = await open();
    await click(tick("pci-dss"));
    expect(held.user.shownPrograms).toEqual(["mtcs-l3", "hipaa", "fedramp"]);
    expect(rows()).toEqual(["mtcs-l3", "pci-dss", "hipaa", "fedramp"]);
    await click(tick("pci-dss"));
    expect(held.user.shownPrograms).toEqual(["mtcs-l3", "pci-dss", "hipaa", "fedramp"]);
  });

  test("takes further programs of the dataset, found by name", async () => {
    const { held } = await open();
    await click(button("Add a program"));
    expect(all(".menu button b").map(({ textContent }) => textContent)).toEqual(["IRAP", "SOC 1", "SOC 2"]);
    for (const typed of ["soc2", "soc 2"]) {
      await enter(all<HTMLInputElement>("input[type=search]")[0] as HTMLInputElement, typed);
      expect(all(".menu button b").map(({ textContent }) => textContent)).toEqual(["SOC 2"]);
    }
    await click(all(".menu button")[0] as HTMLElement);
    expect(held.user.shownPrograms).toEqual(["mtcs-l3", "pci-dss", "hipaa", "fedramp", "soc-2"]);
    expect(said()).toBe("SOC 2 is added at place 5.");
    expect(document.querySelector(".menu")).toBeNull();
  });

  test("marks required programs, a group's each, and does not let them go; their place is the user's", async () => {
    const { held } = await open({ requiredPrograms: ["hipaa", "soc"], organizationName: "Example Corp" });
    expect(rows()).toEqual(["soc-1", "soc-2", "mtcs-l3", "pci-dss", "hipaa", "fedramp"]);
    expect(row("hipaa").textContent).toContain("required by Example Corp");
    expect([tick("hipaa"), tick("soc-1"), tick("pci-dss")].map(({ disabled }) => disabled)).toEqual([true, true, false]);
    await click(control("soc-1", "down"));
    expect(rows()).toEqual(["soc-2", "soc-1", "mtcs-l3", "pci-dss", "hipaa", "fedramp"]);
    expect(held.user.shownPrograms).toEqual(rows());
  });

  test("is the policy's where that says it", async () => {
    await open({ shownPrograms: ["irap", "no-such"], organizationName: "Example Corp" });
    expect(rows()).toEqual(["irap", "no-such"]);
    expect(row("no-such").textContent).toContain("not in this dataset");
    expect(all(".programs button")).toEqual([]);
    expect(tick("irap").disabled).toBe(true);
    expect(button("Add a program")).toBeUndefined();
    expect(text()).toContain("Managed by Example Corp");
  });
});

describe("the overlay", () => {
  test("takes its form, corner and marks at once", async () => {
    const { held } = await open();
    await click(all<HTMLInputElement>("input[type=radio]")[1] as HTMLElement);
    const corner = document.querySelector<HTMLSelectElement>('select[aria-label="Corner"]') as HTMLSelectElement;
    corner.value = "top-left";
    await act(() => void corner.dispatchEvent(new Event("change", { bubbles: true })));
    await click(all<HTMLInputElement>(".check input")[0] as HTMLElement);
    expect(held.user).toEqual({ overlay: "compact", overlayPosition: "top-left", marks: false });
  });

  test("is locked key by key", async () => {
    await open({ overlayPosition: "top-right" });
    expect(all<HTMLInputElement>("input[type=radio]").map(({ disabled }) => disabled)).toEqual([false, false, false]);
    expect(locked("Corner")).toBe("Top right");
    expect(text()).toContain("Managed by your organisation");
    expect(text()).toContain("Some of these settings come from your organisation’s browser policy.");
  });

  test("follows what changed elsewhere", async () => {
    const { held } = await open();
    held.user = { overlay: "off" };
    await act(() => held.tell());
    await settle();
    expect(all<HTMLInputElement>("input[type=radio]").map(({ checked }) => checked)).toEqual([false, false, true]);
  });
});

describe("a feed of one's own", () => {
  const ADDRESS = "https://scope.example.test/dataset.json";
  const address = () => field("Feed address");
  const keys = () => field<HTMLTextAreaElement>("Signing keys");
  const consent = () => all<HTMLInputElement>(".consent input")[0] as HTMLInputElement;

  test("is kept when address and keys are there, in one step", async () => {
    const { held } = await open();
    await enter(address(), ADDRESS);
    expect(held.changes).toEqual([]);
    expect(text()).toContain("Not in use yet: give the keys that sign it");
    await enter(keys(), JSON.stringify(KEYS));
    expect(held.changes).toEqual([{ datasetUrl: ADDRESS, datasetKeys: KEYS, allowUnsignedDataset: null }]);
    expect(keys().value).toBe("2 keys, Ed25519: 2026-a, 2026-b");
    expect(text()).not.toContain("Not in use yet");
    expect(all(".consent")).toEqual([]);
  });

  test("keeps neither wrong address nor wrong keys, and loses neither", async () => {
    const { held } = await open();
    await enter(address(), "http://scope.example.test/");
    expect(wrong(address())).toContain("It should be an https address");
    expect(address().getAttribute("aria-invalid")).toBe("true");
    await enter(keys(), '{"keys": [');
    expect(wrong(keys())).toContain("It should be a JSON Web Key Set");
    expect([address().value, keys().value]).toEqual(["http://scope.example.test/", '{"keys": [']);
    expect(held.changes).toEqual([]);
  });

  test("refuses a private key with a warning", async () => {
    const { held } = await open();
    await enter(address(), ADDRESS);
    await enter(keys(), JSON.stringify({ keys: [{ ...KEYS.keys[0], d: "secret" }] }));
    expect(wrong(keys())).toContain("It holds a private key.");
    expect(held.changes).toEqual([]);
    expect(JSON.stringify(held.user)).not.toContain("secret");
  });

  test("takes keys from a file", async () => {
    const { held } = await open();
    await enter(address(), ADDRESS);
    const input = all<HTMLInputElement>("input[type=file]")[0] as HTMLInputElement;
    const choose = async (content: string): Promise<void> => {
      Object.defineProperty(input, "files", { value: [new File([content], "keys.json")], configurable: true });
      await act(() => void input.dispatchEvent(new Event("change", { bubbles: true })));
      await settle();
    };
    await choose("no keys");
    expect(wrong(keys())).toContain("It should be a JSON Web Key Set");
    await choose("x".repeat(200_000));
    expect(wrong(keys())).toBe("“keys.json” could not be read, or is too large for keys.");
    await choose(JSON.stringify(KEYS));
    expect(held.user.datasetKeys).toEqual(KEYS);
  });

  test("may be unsigned only after a tick, wears a lasting warning, and another address needs another tick", async () => {
    const { held } = await open();
    await enter(address(), ADDRESS);
    await click(consent());
    expect(held.user).toEqual({ datasetUrl: ADDRESS, allowUnsignedDataset: true });
    expect(text()).toContain("This feed is not signed.");
    await enter(address(), "https://other.example.test/dataset.json");
    expect(consent().checked).toBe(false);
    expect(held.user.datasetUrl).toBe(ADDRESS);
    expect(text()).toContain(`Until then this one holds: ${ADDRESS}`);
    expect(text()).toContain("This feed is not signed.");
  });

  test("is given up on request only", async () => {
    const { held } = await open();
    await enter(address(), ADDRESS);
    await enter(keys(), JSON.stringify(KEYS));
    await enter(address(), "");
    expect(held.user.datasetUrl).toBe(ADDRESS);
    await click(button("Stop using this feed"));
    expect(held.user).toEqual({});
    expect(address().value).toBe("");
  });

  test("is not to be had where the policy names one", async () => {
    await open({ datasetUrl: ADDRESS, datasetKeys: KEYS, freshnessDays: { default: 400, hipaa: 365 }, refreshMinutes: 1440, organizationName: "Example Corp" });
    expect(["Feed address", "Signing keys", "Look for a new dataset every", "Old after"].map(locked)).toEqual([ADDRESS, "2 keys, Ed25519: 2026-a, 2026-b", "1 day", "400 days; HIPAA 365 days"]);
    expect(field("Feed address")).toBeNull();
    expect(text()).toContain("These settings come from your organisation’s browser policy.");
  });
});

describe("limits", () => {
  test("are kept for all and for one program; an empty field takes back", async () => {
    const { held } = await open();
    await enter(field("Old after, in days"), "300");
    const add = document.querySelector<HTMLSelectElement>('select[aria-label="Another limit for one program"]') as HTMLSelectElement;
    add.value = "irap";
    await act(() => void add.dispatchEvent(new Event("change", { bubbles: true })));
    await settle();
    await enter(field("IRAP: old after, in days"), "90");
    expect(held.user.freshnessDays).toEqual({ default: 300, irap: 90 });
    await enter(field("Old after, in days"), "");
    expect(held.user.freshnessDays).toEqual({ irap: 90 });
    await click(all('[aria-label="Remove the limit of IRAP"]')[0] as HTMLElement);
    expect(held.user).toEqual({});
  });

  test.each(["0", "-5", "1.5", "many", "36501"])("are not %s days", async (days) => {
    const { held } = await open();
    await enter(field("Old after, in days"), days);
    expect(wrong(field("Old after, in days"))).toContain("It should be a whole number of days from 1 to 36500");
    expect(field("Old after, in days").value).toBe(days);
    expect(held.changes).toEqual([]);
  });
});

describe("reset", () => {
  test("asks first, and then takes back all, what was entered and not kept too", async () => {
    const { held } = await open();
    await click(control("hipaa", "up"));
    await enter(field("Feed address"), "half");
    await click(button("Reset options"));
    const dialog = document.querySelector("dialog") as HTMLDialogElement;
    expect(dialog.open).toBe(true);
    await click(button("Keep them"));
    expect(dialog.open).toBe(false);
    expect(held.user.shownPrograms).toBeDefined();
    await click(dialog.querySelector(".primary") as HTMLElement);
    expect(held.user).toEqual({});
    expect(rows()).toEqual(["mtcs-l3", "pci-dss", "hipaa", "fedramp"]);
    expect(field("Feed address").value).toBe("");
    expect(said()).toBe("Your options are back to their defaults.");
  });
});

describe("what goes wrong", () => {
  test("a policy's bad values are named", async () => {
    await open({ overlay: "sideways", refreshMinutes: 1, organizationName: "Example Corp" });
    expect(all(".problems li").map(({ textContent }) => textContent)).toEqual(["overlay It should be one of auto, compact, off.", "refreshMinutes It should be a whole number of minutes from 15 to 43200."]);
    expect(text()).toContain("The browser policy of Example Corp has values that are ignored.");
  });

  test("a change that gets no answer is taken back and said", async () => {
    await open({}, { change: async () => Promise.reject(new Error()) });
    await click(all<HTMLInputElement>("input[type=radio]")[2] as HTMLElement);
    expect(all<HTMLInputElement>("input[type=radio]").map(({ checked }) => checked)).toEqual([true, false, false]);
    expect(text()).toContain("The last change could not be kept.");
  });

  test("no settings, no dataset, no status: each is said and the rest is there", async () => {
    const never = async () => Promise.reject(new Error());
    await open({}, { settings: never });
    expect(text()).toContain("The options could not be read");
    render(null, document.body);
    await open({}, { programs: never, status: never });
    expect(rows()).toEqual(["mtcs-l3", "pci-dss", "hipaa", "fedramp"]);
    expect(text()).toContain("How the dataset is could not be read.");
  });
});
