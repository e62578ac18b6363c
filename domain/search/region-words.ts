import type { Further } from "./mention.ts";
import { zoneCodes } from "./zone-code.ts";

/** The country, or another name of the place, where AWS's own name of a Region does not say it. They find the Region; they answer nothing. */
const PLACES: Readonly<Record<string, string>> = {
  "af-south-1": "South",
  "ap-east-1": "Hongkong HK",
  "ap-east-2": "Taiwan",
  "ap-northeast-1": "Japan",
  "ap-northeast-2": "South Korea",
  "ap-northeast-3": "Japan",
  "ap-south-1": "South India",
  "ap-south-2": "South India",
  "ap-southeast-1": "SG",
  "ap-southeast-2": "Australia",
  "ap-southeast-3": "Indonesia",
  "ap-southeast-4": "Australia",
  "ap-southeast-5": "Kuala Lumpur",
  "ap-southeast-6": "Auckland NZ",
  "ap-southeast-7": "Bangkok",
  "ca-central-1": "Montreal",
  "eu-central-1": "Germany",
  "eu-central-2": "Switzerland",
  "eu-north-1": "Sweden",
  "eu-south-1": "Italy",
  "eu-south-2": "Aragon",
  "eu-west-1": "Dublin",
  "eu-west-2": "UK United Kingdom England Britain",
  "eu-west-3": "France",
  "eusc-de-east-1": "Brandenburg EU",
  "me-central-1": "Dubai Emirates",
  "mx-central-1": "Querétaro",
  "sa-east-1": "Brazil",
  "us-east-1": "North Northern",
  "us-gov-east-1": "Gov Cloud",
  "us-gov-west-1": "Gov Cloud",
  "us-west-1": "North Northern",
};

/** Further words for a Region, none for many, and what its zones' ids begin with. */
export const regionWords: Further = { words: (code) => PLACES[code] ?? "", codes: zoneCodes };
