/**
 * Lets the feed be due, as after a long night, for a background that starts anew. Runs in a page of the extension: it may
 * use nothing around it. Stop the background first.
 */
export function letFeedBeDue(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("inscope");
    opening.addEventListener("success", () => {
      const database = opening.result;
      const transaction = database.transaction("ledger", "readwrite");
      const reading = transaction.objectStore("ledger").get("schedule");
      reading.addEventListener("success", () => transaction.objectStore("ledger").put({ ...reading.result, since: 0, triedAt: 1, succeededAt: 1 }, "schedule"));
      transaction.addEventListener("complete", () => resolve(database.close()));
      transaction.addEventListener("error", reject);
    });
  });
}
