import { byText } from "../../domain/coverage/date.ts";

/**
 * Which Regions come first as an alternative: those of the same partition, then those of the same part of the same
 * continent (`ap-southeast`), of the same continent (`ap`), then continents as they lie. Region codes say all of this;
 * nothing finer is claimed.
 */
export function byNearness(home: string, partitionOf: (region: string) => string | null): (a: string, b: string) => number {
  const distance = (region: string): number => {
    const foreign = partitionOf(region) === partitionOf(home) ? 0 : 100;
    return foreign + apart(home, region);
  };
  return (a, b) => distance(a) - distance(b) || byText(a, b);
}

/** Continents by the first part of a Region's code, each with the others from near to far. */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  ap: ["cn", "me", "il", "us", "ca", "eu", "eusc", "mx", "af", "sa"],
  cn: ["ap", "me", "il", "eu", "eusc", "us", "ca", "mx", "af", "sa"],
  me: ["il", "eu", "eusc", "af", "ap", "cn", "us", "ca", "sa", "mx"],
  il: ["me", "eu", "eusc", "af", "ap", "cn", "us", "ca", "sa", "mx"],
  eu: ["eusc", "il", "me", "af", "us", "ca", "ap", "cn", "sa", "mx"],
  eusc: ["eu", "il", "me", "af", "us", "ca", "ap", "cn", "sa", "mx"],
  af: ["me", "il", "eu", "eusc", "ap", "sa", "us", "ca", "cn", "mx"],
  us: ["ca", "mx", "sa", "eu", "eusc", "ap", "il", "me", "cn", "af"],
  ca: ["us", "mx", "eu", "eusc", "sa", "ap", "il", "me", "cn", "af"],
  mx: ["us", "ca", "sa", "eu", "eusc", "ap", "il", "me", "cn", "af"],
  sa: ["us", "mx", "ca", "eu", "eusc", "af", "ap", "il", "me", "cn"],
};
/** Who looks over the Pacific sees the west of America first. */
const PACIFIC = new Set(["ap", "cn"]);

function apart(home: string, region: string): number {
  const [continent, side] = partsOf(home);
  const [other, otherSide] = partsOf(region);
  if (home === region) return 0;
  if (continent === other) return side === otherSide ? 1 : sharesWord(side, otherSide) ? 2 : 3;
  const place = NEAR[continent]?.indexOf(other) ?? -1;
  const far = 4 + 2 * (place < 0 ? 20 : place);
  return otherSide.includes(PACIFIC.has(continent) ? "west" : "east") ? far : far + 1;
}

/** `ap-southeast-1`: `ap` and `southeast`. */
function partsOf(code: string): readonly [continent: string, side: string] {
  const parts = code.split("-").slice(0, -1);
  return [parts[0] ?? "", parts.slice(1).join("-")];
}

/** `southeast` lies nearer to `south` and `east` than to `west`. */
function sharesWord(a: string, b: string): boolean {
  return ["north", "south", "east", "west"].some((word) => a.includes(word) && b.includes(word));
}
