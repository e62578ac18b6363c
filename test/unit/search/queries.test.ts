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
  ["ec2 instance pci", "ec2", null, "pci-dss"],
  ["ec2 instances tokyo", "ec2", "ap-northeast-1", null],
  ["ec2 instance connect", "ec2-instance-connect", null, null],
  ["s3 bucket hipaa ireland", "s3", "eu-west-1", "hipaa"],
  ["s3 tables hipaa", "s3tables", null, "hipaa"],
  ["lambda function pci", "lambda", null, "pci-dss"],
  ["tables hipaa", "s3tables", null, "hipaa"],
  ["hipaa,pci", null, null, "hipaa"],
  ["hipaa and pci", null, null, "hipaa"],
  ["pci or hipaa", null, null, "pci-dss"],
  ["dod il4 and il5", null, null, "dod-il4"],
  ["in tokyo", null, "ap-northeast-1", null],
  ["aws lambda hipaa", "lambda", null, "hipaa"],
  ["is aws lambda hipaa eligible", "lambda", null, "hipaa"],
  ["aws config pci tokyo", "config", "ap-northeast-1", "pci-dss"],
  ["aws china", null, "cn-north-1", null],
  ["amazon pci", null, null, "pci-dss"],
  ["show me lambda hipaa", "lambda", null, "hipaa"],
  ["tell me if lambda is hipaa eligible", "lambda", null, "hipaa"],
  ["s3 me-south-1", "s3", "me-south-1", null],
  ["s3 me south", "s3", "me-south-1", null],
  ["eu sovereign cloud s3", "s3", "eusc-de-east-1", null],
  ["s3 soc 2 report", "s3", null, "soc-2"],
  ["list of hipaa eligible services", null, null, "hipaa"],
  ["hipaa/pci ses", "ses", null, "hipaa"],
  ["s3 pci dss level 1", "s3", null, "pci-dss"],
  ["mtcs tier 3", null, null, "mtcs-l3"],
  ["s3 hippa", "s3", null, "hipaa"],
  ["protected b", null, null, "cccs"],
  ["s3 dublin", "s3", "eu-west-1", null],
  ["s3 northern virginia", "s3", "us-east-1", null],
  ["security hub tokyo", "securityhub", "ap-northeast-1", null],
  ["cloud directory tokyo", "clouddirectory", "ap-northeast-1", null],
  ["ram tokyo", "ram", "ap-northeast-1", null],
  ["import/export snowball tokyo", "snowball", "ap-northeast-1", null],
  ["mtcs sg", null, "ap-southeast-1", "mtcs-l3"],
  ["tokyo region", null, "ap-northeast-1", null],
  ["tokyo services", null, "ap-northeast-1", null],
  ["a soc", null, null, "soc-2"],
  ["computing service", "pcs", null, null],
  ["security in", "security-ir", null, null],
  ["security to", "sts", null, null],
  ["cloud m", "cloudmap", null, null],
  ["security d", "network-security-director", null, null],
  ["tokyo hipaa pci", null, "ap-northeast-1", "hipaa"],
  ["s3 pci", "s3", null, "pci-dss"],
  ["s3 iso", "s3", null, "iso-27001"],
  ["s3 soc", "s3", null, "soc-2"],
  ["pci 3ds s3", "s3", null, "pci-3ds"],
  ["iso 20000 s3", "s3", null, "iso-20000-1"],
  ["soc 1 s3", "s3", null, "soc-1"],
  ["s3+pci", "s3", null, "pci-dss"],
  ["s3,sin", "s3", "ap-southeast-1", null],
  ["ses;seoul&mtcs", "ses", "ap-northeast-2", "mtcs-l3"],
  ["s3 eu-west", "s3", "eu-west-1", null],
  ["s3 eu west", "s3", "eu-west-1", null],
  ["s3 us-iso-east", "s3", "us-iso-east-1", null],
  ["s3 us-east", "s3", "us-east-1", null],
  ["eu isoe west s3", "s3", "eu-isoe-west-1", null],
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
  ["gov cloud", null, "us-gov-east-1", null],
  ["s3 gov cloud", "s3", "us-gov-east-1", null],
  ["us east 1 lambda", "lambda", "us-east-1", null],
  ["eks eu west 1", "eks", "eu-west-1", null],
  ["s3 us gov west 1", "s3", "us-gov-west-1", null],
  ["north virginia s3", "s3", "us-east-1", null],
  ["s3 germany", "s3", "eu-central-1", null],
  ["s3 sovereign germany", "s3", "eusc-de-east-1", null],
  ["lambda india", "lambda", "ap-south-1", null],
  ["s3 south africa", "s3", "af-south-1", null],
  ["s3 south korea", "s3", "ap-northeast-2", null],
  ["s3 south india", "s3", "ap-south-1", null],
  ["s3 south america", "s3", "sa-east-1", null],
  ["japan", null, "ap-northeast-1", null],
  ["s3 uk", "s3", "eu-west-2", null],
  ["s3 il-central-1", "s3", "il-central-1", null],
  ["s3 gov", "s3", "us-gov-east-1", null],
  ["s3 in tokyo", "s3", "ap-northeast-1", null],
  ["is s3 hipaa eligible", "s3", null, "hipaa"],
  ["is bedrock in scope", "bedrock", null, null],
  ["s3 hipaa compliant", "s3", null, "hipaa"],
  ["does lambda have soc 2", "lambda", null, "soc-2"],
  ["which services are in scope for mtcs", null, null, "mtcs-l3"],
  ["soc 2 type ii lambda", "lambda", null, "soc-2"],
  ["dod il 4 ec2", "ec2", null, "dod-il4"],
  ["il 5 s3", "s3", null, "dod-il5"],
  ["140-2", null, null, "fips-140"],
  ["fed ramp s3", "s3", null, "fedramp"],
  ["ap-southeast-1 mtcs l3", null, "ap-southeast-1", "mtcs-l3"],
  ["c5 frankfurt", null, "eu-central-1", "c5"],
  ["iso 27001 tokyo", null, "ap-northeast-1", "iso-27001"],
  ["irap protected", null, null, "irap"],
  ["kubernetes", "eks", null, null],
  ["lambda@edge", "lambda-edge", null, null],
  ["CloudWatch Events", "eventbridge", null, null],
  ["Amazon Quantum Ledger", "qldb", null, null],
  ["emr on eks", "emr-containers", null, null],
  ["directory service", "ds", null, null],
  ["spark", "emr", null, null],
  ["graphql", "appsync", null, null],
  ["security groups", "vpc", null, null],
  ["global accelerator", "globalaccelerator", null, null],
  ["soc", null, null, "soc-2"],
  ["social", "socialmessaging", null, null],
  ["star", "codestar", null, null],
  ["cloud", "cloud9", null, null],
  ["class d", null, null, "fedramp"],
  ["bedrock class c", "bedrock", null, "fedramp"],
  ["classic load balancer", "elb", null, null],
  ["s3 use1", "s3", "us-east-1", null],
  ["s3 APSE1", "s3", "ap-southeast-1", null],
  ["s3 us-east-1a", "s3", "us-east-1", null],
  ["s3 euw1-az2", "s3", "eu-west-1", null],
  ["cloud search hipaa", "cloudsearch", null, "hipaa"],
  ["usgw1 ec2", "ec2", "us-gov-west-1", null],
  ["ｓ３ ｓｉｎ", "s3", "ap-southeast-1", null],
  ["ｓ３，ｈｉｐａａ", "s3", null, "hipaa"],
  ["s3 ａｐ－ｓｏｕｔｈｅａｓｔ－１", "s3", "ap-southeast-1", null],
])("%s", (query, service, region, program) => {
  const found = search(query, 8);
  expect([found.matches[0]?.service.id ?? null, found.region?.code ?? null, found.program?.id ?? null, found.close]).toEqual([service, region, program, false]);
});

it.each([
  ["rekogniton", "rekognition"],
  ["lamdba", "lambda"],
  ["cloudfrnt", "cloudfront"],
  ["gdpr ses", "ses"],
  ["hds s3 paris", "s3"],
  ["s3 1", "s3"],
  // A name that stands there wholly is meant rather than one that has a word of the others.
  ["aurora serverless v2", "aurora"],
  ["efs one zone", "efs"],
  ["s3 intelligent tiering", "s3"],
])("%s is only close", (query, service) => {
  const found = search(query, 8);
  expect([found.matches[0]?.service.id, found.close]).toEqual([service, true]);
});

/** Words of a Region's or a program's full name that everything has, and others that are two slips away from one. */
it.each([
  ["s3 cloud", "s3"],
  ["aws cloud s3", "s3"],
  ["s3 security", "s3"],
  ["s3 claude", "s3"],
  ["s3 munich", "s3"],
  ["s3 austria", "s3"],
  ["lambda contact", "lambda"],
  ["s3 storage lens", "s3"],
  ["near s3", "s3"],
])("%s names no Region and no program", (query, service) => {
  const { matches, close, region, program } = search(query, 8);
  expect([matches[0]?.service.id, close, region, program]).toEqual([service, true, null, null]);
});

it.each([
  ["s3 sinagpore", "ap-southeast-1"],
  ["s3 singapur", "ap-southeast-1"],
  ["s3 irealnd", "eu-west-1"],
  ["s3 franckfurt", "eu-central-1"],
])("%s: a Region with a slip in it", (query, region) => {
  const found = search(query, 8);
  expect([found.matches[0]?.service.id, found.region?.code, found.close]).toEqual(["s3", region, true]);
});

it.each([
  ["s3 hipaa pci", "s3", null, ["hipaa", "pci-dss"]],
  ["is s3 hipaa and pci compliant in tokyo", "s3", "ap-northeast-1", ["hipaa", "pci-dss"]],
  ["soc 2, iso 27001, mtcs ses seoul", "ses", "ap-northeast-2", ["soc-2", "iso-27001", "mtcs-l3"]],
  ["hipaa pci", null, null, ["hipaa", "pci-dss"]],
  ["s3 csa star level 2", "s3", null, ["csa-star"]],
  ["s3 pci dss level 1", "s3", null, ["pci-dss"]],
  ["soc 1, 2 and 3", null, null, ["soc-1", "soc-2", "soc-3"]],
  ["lambda soc 1/2/3", "lambda", null, ["soc-1", "soc-2", "soc-3"]],
  ["soc1/2 lambda", "lambda", null, ["soc-1", "soc-2"]],
  ["il4 and 5 ec2", "ec2", null, ["dod-il4", "dod-il5"]],
  ["s3 iso 27001/27017", "s3", null, ["iso-27001", "iso-27017"]],
  ["tokyo hipaa pci irap", null, "ap-northeast-1", ["hipaa", "pci-dss", "irap"]],
])("%s names these programs", (query, service, region, named) => {
  const { matches, tokens, region: where, close } = search(query, 8);
  expect([matches[0]?.service.id ?? null, where?.code ?? null, tokens.filter(({ kind }) => kind === "program").map(({ id }) => id), close]).toEqual([service, region, named, false]);
});

/** A zone's id of one Region is a bill's word for another. */
it.each(["s3 aps1", "s3 aps2", "s3 usw9"])("%s names no Region", (query) => {
  expect(search(query, 8)).toMatchObject({ region: null, close: true });
});

it.each([
  ["bedrock fedramp high", ["us-gov-east-1", "us-gov-west-1"]],
  ["s3 FedRAMP Class D", ["us-gov-east-1", "us-gov-west-1"]],
  ["fedramp moderate", ["us-east-1", "us-east-2", "us-west-1", "us-west-2"]],
  ["bedrock fedramp", []],
  ["bedrock fedramp high tokyo", []],
  ["s3 fedramp high hipaa", []],
  ["s3 fedramp high and moderate", []],
  ["fedramp moderate high", []],
])("%s: the boundary's Regions are meant, unless one is named", (query, within) => expect(search(query, 8).within).toEqual(within));

it.each(["nova pro", "nova pro hipaa"])("the end of a model's name begins no program's (Protected B): %s", (query) => {
  const { close, tokens } = search(query, 5);
  expect([close, tokens.some(({ id }) => id === "cccs")]).toEqual([true, false]);
  expect(search("bedrock prot", 5).program?.id).toBe("cccs");
});
