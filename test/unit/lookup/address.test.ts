import { expect, test } from "vitest";
import { type Address, readAddress, START, writeAddress } from "../../../components/lookup/address.ts";

test.each<[string, Partial<Address>]>([
  ["", {}],
  ["#region=ap-southeast-1", { region: "ap-southeast-1" }],
  ["#region=ap-southeast-1&is=mtcs-l3:listed&is=pci-dss:not", { region: "ap-southeast-1", conditions: [{ program: "mtcs-l3", is: "listed" }, { program: "pci-dss", is: "not" }] }],
  ["#view=service&service=s3&programs=hipaa,irap&sort=hipaa", { view: "service", service: "s3", programs: ["hipaa", "irap"], sort: "hipaa" }],
  ["#view=compare&region=us-east-1&with=us-west-2&only=differing", { view: "compare", region: "us-east-1", other: "us-west-2", differing: true }],
  ["#region=us-east-1&required=not-met&cell=kendra/us-east-1/hipaa", { region: "us-east-1", required: "not-met", open: { service: "kendra", region: "us-east-1", program: "hipaa" } }],
  ["#category=Security%2C+identity&find=a%26b%23+%C3%A4&sort=name".replace("%2C", ","), { category: "Security, identity", query: "a&b# ä", sort: "name" }],
])("%s says all there is to say, both ways", (hash, said) => {
  const address: Address = { ...START, ...said };
  expect(writeAddress(address)).toBe(hash);
  expect(readAddress(hash)).toEqual(address);
});

test.each([
  ["#view=secrets&sort=%3Cscript%3E&region=../x&required=maybe", {}],
  ["#is=mtcs-l3:perhaps&is=:listed&is=hipaa", {}],
  ["#cell=a/b", {}],
  ["#cell=a/b/c/d", {}],
  ["#programs=,,HIPAA,hipaa,hipaa", { programs: ["hipaa"] }],
  ["#programs=", {}],
  ["#%E0%A4%A", {}],
  [`#find=${"x".repeat(500)}`, { query: "x".repeat(100) }],
])("what is no value of ours is left out: %.60s", (hash, said) => {
  expect(readAddress(hash)).toEqual({ ...START, ...said });
});
