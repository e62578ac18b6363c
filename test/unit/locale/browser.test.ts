import { afterEach, describe, expect, it, vi } from "vitest";
import { dateText } from "../../../domain/words/date-text.ts";
import { listText } from "../../../domain/words/list-text.ts";
import { regionNames } from "../../../domain/words/region-text.ts";
import { speakAsBrowser } from "../../../locale/browser.ts";
import { catalogOf, speakerOf } from "../../../locale/catalog.ts";
import { say, sayCount, speakWith, tag } from "../../../locale/say.ts";

/** A browser with these messages, which fills in values as browsers do. */
function browser(language: string, messages: Readonly<Record<string, string>>) {
  const speak = speakerOf({ "@@ui_locale": language.replace("-", "_"), extension_language: "en-GB", extension_own_regions: "", ...messages });
  return { getMessage: vi.fn((key: string, values: string[] = []) => speak(key, values)) };
}

afterEach(() => speakWith(speakerOf(catalogOf("en")), "en-GB"));

describe("the browser's catalogue", () => {
  it("is asked once for a message, whatever its values are", () => {
    const i18n = browser("en-GB", { words_area_of: "$2: $1 costs $$1" });
    speakAsBrowser(i18n);
    expect([say("words_area_of", "a", "$1"), say("words_area_of", "b", "d")]).toEqual(["$1: a costs $1", "d: b costs $1"]);
    expect(i18n.getMessage.mock.calls.filter(([key]) => key === "words_area_of")).toHaveLength(1);
  });

  it("counts by the rules of its language, and falls back to the form that each has", () => {
    speakAsBrowser(browser("pl", { extension_language: "pl", words_age_days_one: "$1 dzień", words_age_days_few: "$1 dni", words_age_days_other: "$1 dnia" }));
    expect([1, 2, 5].map((days) => sayCount("words_age_days", days))).toEqual(["1 dzień", "2 dni", "5 dnia"]);
  });

  it.each([
    ["en-US", "en-GB", "en-US", "Apr 11, 2022", "a, b, and c"],
    ["en-GB", "en-GB", "en-GB", "11 Apr 2022", "a, b and c"],
    ["fr", "en-GB", "en-GB", "11 Apr 2022", "a, b and c"],
    ["de-AT", "de", "de-AT", "11. Apr. 2022", "a, b und c"],
  ])("in a %s browser speaks %s: dates and lists are of %s", (wanted, spoken, language, date, list) => {
    speakAsBrowser(browser(wanted, { extension_language: spoken }));
    expect([tag(), dateText("2022-04-11"), listText(["a", "b", "c"])]).toEqual([language, date, list]);
  });
});

describe("a Region's name", () => {
  const frankfurt = { code: "eu-central-1", name: "Europe (Frankfurt)" };
  const canada = { code: "ca-central-1", name: "Canada (Central)" };

  it("is the catalogue's where it has one, and cut where the English one may be", () => {
    speakAsBrowser(browser("de", { extension_language: "de", extension_own_regions: "eu-central-1 ca-central-1", region_eu_central_1: "Europa (Frankfurt am Main)", region_ca_central_1: "Kanada (Mitte)" }));
    expect([frankfurt, canada].map(regionNames)).toEqual([
      { name: "Europa (Frankfurt am Main)", short: "Frankfurt am Main" },
      { name: "Kanada (Mitte)", short: "Kanada (Mitte)" },
    ]);
  });

  it("is the dataset's in English", () => expect(regionNames(frankfurt)).toEqual({ name: "Europe (Frankfurt)", short: "Frankfurt" }));
});
