/** Why the store cannot be used: for programs; the words are in locale/en/feed.json. */
export type StorageProblem = "blocked" | "newer" | "no-room" | "unusable";

/** What an error of the store means, by the names that IndexedDB gives (W3C Indexed Database API 3.0, section 3). */
export function storageProblem(error: unknown): StorageProblem {
  switch (error instanceof Error || error instanceof DOMException ? error.name : "") {
    case "OpenTimeout":
      return "blocked";
    case "VersionError":
      return "newer";
    case "QuotaExceededError":
      return "no-room";
    default:
      return "unusable";
  }
}

/** True where the store is open and what lies in it cannot be read: files of the browser's that are lost or damaged. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof DOMException && ["DataError", "NotReadableError", "UnknownError", "EncodingError"].includes(error.name);
}
