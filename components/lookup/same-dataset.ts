import type { DatasetView } from "../../messages/row.ts";
import type { Matrix } from "./matrices.ts";

/** Whether names or words are of the dataset that the table is of: another may have arrived in between. */
export function isOf({ dataset }: Pick<Matrix, "dataset">, other: { readonly dataset: DatasetView }): boolean {
  return JSON.stringify(other.dataset) === JSON.stringify(dataset);
}
