import { describe, expect, test } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import { programResolver, regionResolver, serviceResolver } from "../../../domain/names/resolve.ts";
import { entry, service } from "../coverage/small-dataset.ts";

const dataset = ownDataset();

describe("services", () => {
  const find = serviceResolver(dataset.services);
  test.each([
    ["Amazon Simple Storage Service (S3)", "s3"],
    ["amazon  s3", "s3"],
    ["simple storage service", "s3"],
    ["AWS Security Hub", "securityhub"],
    ["Security Hub", "securityhub"],
    ["Security Hub CSPM", "securityhub-cspm"],
    ["Amazon SES V2", "ses"],
    ["Amazon Inspector", "inspector"],
    ["Amazon Inspector Classic", "inspector-classic"],
    ["Amazon SageMaker", "sagemaker"],
    ["AWS WAF Classic", "waf-classic"],
    ["Amazon QuickSight", "quicksight"],
    ["Kinesis Data Firehose", "firehose"],
    ["Elasticsearch Service", "opensearch"],
    ["EventBridge", "eventbridge"],
    ["Amazon Simple Queue Service (Amazon SQS)", "sqs"],
    ["AWS Key Management Service (AWS KMS)", "kms"],
  ])("%s is %s", (name, id) => expect(find(name)?.id).toBe(id));
  test("every service is found by its own id and name", () => {
    for (const each of dataset.services) {
      expect(find(each.id)?.id).toBe(each.id);
      expect(find(each.name)?.id).toBe(each.id);
    }
  });
  test("a service's short name, in any case of letters, counts more than what is left of another's name", () => {
    const find = serviceResolver([service("one", [], { short: "ABC" }), service("two", [], { name: "Amazon ABC" })]);
    expect([find("abc")?.id, find("Amazon ABC")?.id]).toEqual(["one", "two"]);
  });
  test("a published name leads to the service whose it is, not to others that its row names or that are its parts", () => {
    const find = serviceResolver([service("one", [entry(0, { named: "Big Thing" })]), service("two", [entry(0, { named: "Big Thing", included: true })]), service("three", [entry(0, { named: "Big Thing", byParts: true })])]);
    expect(find("big thing")?.id).toBe("one");
  });
  test("a name that leads to two services leads to none", () => {
    const twins = serviceResolver([service("one", [], { aliases: ["Twin"] }), service("two", [], { aliases: ["Twin"] })]);
    expect(twins("twin")).toBeNull();
    expect(twins("one")?.id).toBe("one");
  });
  test("a name whose bracket means another service, or nothing, leads to none", () => {
    for (const name of ["Amazon Simple Queue Service (Amazon SNS)", "Amazon SQS (nothing)", "nothing (nothing)"]) expect(find(name)).toBeNull();
  });
  test("an id is its own service's, whatever another one is called", () => {
    const namesakes = serviceResolver([service("store", []), service("other", [], { name: "Store" })]);
    expect(namesakes("store")?.id).toBe("store");
  });
  test("nothing, and words that objects have by nature, are no service", () => {
    for (const name of ["", " ", "constructor", "__proto__", "toString"]) expect(find(name)).toBeNull();
  });
});

test("Regions are found by code, name and place", () => {
  const find = regionResolver(dataset);
  for (const name of ["ap-southeast-1", "Asia Pacific (Singapore)", "singapore"]) expect(find(name)?.code).toBe("ap-southeast-1");
  expect(find("São Paulo")?.code).toBe("sa-east-1");
  expect(find("sao paulo")?.code).toBe("sa-east-1");
  expect(find("Central")).toBeNull();
  expect(find("AWS GovCloud (US-East)")?.code).toBe("us-gov-east-1");
  expect(find("Ohio")?.code).toBe("us-east-2");
  for (const area of ["US East", "us-east", "us west", "Asia Pacific", ""]) expect(find(area)).toBeNull();
});

test("programs are found by id, name, short name and group", () => {
  const find = programResolver(dataset);
  const ids = (name: string) => find(name).map((program) => program.id);
  expect(ids("mtcs-l3")).toEqual(["mtcs-l3"]);
  expect(ids("MTCS L3")).toEqual(["mtcs-l3"]);
  expect(ids("HIPAA")).toEqual(["hipaa"]);
  expect(ids("soc")).toEqual(["soc-1", "soc-2", "soc-3"]);
  expect(ids("dod-srg")).toEqual(["dod-il2", "dod-il4", "dod-il5", "dod-il6"]);
  expect(ids("iso")).toContain("iso-27001");
  expect(ids("nothing")).toEqual([]);
  const namesake = programResolver({ ...dataset, programs: [...dataset.programs, { ...dataset.programs[0]!, id: "acme", short: "HIPAA" }] });
  expect(namesake("hipaa").map(({ id }) => id)).toEqual(["hipaa"]);
});
