import { expect, test } from "vitest";
import { readAddress } from "../../../components/lookup/address.ts";
import { firstQuestions } from "../../../components/lookup/questions.ts";

const NAMES = { type: "names" };

test.each([
  ["", [NAMES]],
  ["#region=ap-southeast-1&find=ken&programs=hipaa", [NAMES, { type: "matrix", region: "ap-southeast-1" }]],
  ["#view=compare&region=us-east-1&with=us-west-2", [NAMES, { type: "matrix", region: "us-east-1" }]],
  ["#view=service&region=us-east-1&service=s3", [NAMES, { type: "service-matrix", service: "s3" }]],
  ["#view=service&region=us-east-1", [NAMES]],
  ["#view=changes&region=us-east-1", [NAMES]],
  ["#view=record&service=s3", [NAMES]],
])("of %j", (hash, questions) => expect(firstQuestions(readAddress(hash))).toEqual(questions));
