/** Bad input: one clear line on standard error and exit code 2, nothing half-written. */
export class Refusal extends Error {
  override name = "Refusal";
}
