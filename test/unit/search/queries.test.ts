import { expect, it } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import type { NamedService } from "../../../domain/search/names.ts";
import { createSearch } from "../../../domain/search/search.ts";
import { shortRegion } from "../../../domain/words/region-text.ts";

const { services, regions, programs } = ownDataset();
const search = createSearch(services as readonly unknown[] as readonly NamedService[], regions.map((region) => ({ ...region, short: shortRegion(region.name) })), programs);

/** What people type, over all that the extension ships; every word of it is understood. */
it.each([
  ["s3 sin", "s3", "ap-southeast-1", null],
  ["ec2 tokyo", "ec2", "ap-northeast-1", null],
  ["dynamo frankfurt", "dynamodb", "eu-central-1", null],
  ["sso ireland", "identity-center", "eu-west-1", null],
  ["guardduty london", "guardduty", "eu-west-2", null],
  ["kms china", "kms", "cn-north-1", null],
  ["s3 gov west", "s3", "us-gov-west-1", null],
  ["cognito eu", "cognito", "eu-central-1", null],
  ["s3 us", "s3", "us-east-1", null],
  ["s3 virginia", "s3", "us-east-1", null],
  ["useast1 s3", "s3", "us-east-1", null],
  ["us iso east s3", "s3", "us-iso-east-1", null],
  ["bedrock fedramp high", "bedrock", null, "fedramp"],
  ["fedramp moderate s3", "s3", null, "fedramp"],
  ["PHI ses", "ses", null, "hipaa"],
  ["ses baa", "ses", null, "hipaa"],
  ["cui s3", "s3", null, "nist-800-171"],
  ["rds hipaa", "rds", null, "hipaa"],
  ["kendra seoul mtcs", "kendra", "ap-northeast-2", "mtcs-l3"],
  ["s3 mtcs level 3", "s3", null, "mtcs-l3"],
  ["irap sydney ses", "ses", "ap-southeast-2", "irap"],
  ["soc 2 lambda", "lambda", null, "soc-2"],
  ["soc2 lambda", "lambda", null, "soc-2"],
  ["iso 27001 s3", "s3", null, "iso-27001"],
  ["iso27001 s3", "s3", null, "iso-27001"],
  ["dod il5 s3", "s3", null, "dod-il5"],
  ["il4 ec2", "ec2", null, "dod-il4"],
  ["mtcs singapore", null, "ap-southeast-1", "mtcs-l3"],
  ["fedramp high", null, null, "fedramp"],
  ["ens high", null, null, "ens-high"],
  ["tokyo", null, "ap-northeast-1", null],
  ["elastic search", "opensearch", null, null],
  ["es", "opensearch", null, null],
  ["alb", "elb", null, null],
  ["load balancer", "elb", null, null],
  ["msk", "kafka", null, null],
  ["mongo", "docdb", null, null],
  ["k8s", "eks", null, null],
  ["codewhisperer", "qdeveloper", null, null],
  ["quick sight", "quicksight", null, null],
  ["event bridge", "eventbridge", null, null],
  ["airflow", "mwaa", null, null],
  ["cdn", "cloudfront", null, null],
  ["email", "ses", null, null],
  ["queue", "sqs", null, null],
  ["global accelerator", "globalaccelerator", null, null],
])("%s", (query, service, region, program) => {
  const found = search(query, 8);
  expect([found.matches[0]?.service.id ?? null, found.region?.code ?? null, found.program?.id ?? null, found.close]).toEqual([service, region, program, false]);
});

it.each([
  ["rekogniton", "rekognition"],
  ["lamdba", "lambda"],
  ["cloudfrnt", "cloudfront"],
  ["gdpr ses", "ses"],
])("%s is only close", (query, service) => {
  const found = search(query, 8);
  expect([found.matches[0]?.service.id, found.close]).toEqual([service, true]);
});
