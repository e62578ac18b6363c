/** Whether a tab at one address would keep its page when it is sent to the other: only the hash is another. */
export function staysAt(from: string, to: string): boolean {
  return from.split("#")[0] === to.split("#")[0];
}
