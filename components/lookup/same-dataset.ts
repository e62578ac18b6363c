import type { Row } from "../../messages/row.ts";
import type { Matrix } from "./matrices.ts";

/** Whether a service's words are of the dataset that the table is of: another may have arrived in between. */
export function isOf({ dataset }: Pick<Matrix, "dataset">, row: Row): boolean {
  return JSON.stringify(row.dataset) === JSON.stringify(dataset);
}
