import type { Request } from "../../messages/protocol.ts";
import type { Address } from "./address.ts";
import type { Subject } from "./subject.ts";

/** Asks for a table; `programs` are ids, null for the usual ones. */
export function matrixQuestion(subject: Subject, programs: readonly string[] | null): Request {
  const wanted = programs !== null && { programs };
  return "region" in subject ? { type: "matrix", region: subject.region, ...wanted } : { type: "service-matrix", service: subject.service, ...wanted };
}

/** What the page of an address is sure to ask, before it knows anything. */
export function firstQuestions({ view, region, service }: Address): readonly Request[] {
  const subject = view === "region" || view === "compare" ? region !== null && { region } : view === "service" && service !== null && { service };
  return [{ type: "names" }, ...(subject === false ? [] : [matrixQuestion(subject, null)])];
}
