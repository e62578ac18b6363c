import type { Overlay } from "../../../replica/badges.ts";

// Golden cells: what the overlay says of console pages, in every browser.

const IN = "in-scope";
const EX = "in-scope-with-exclusions";
const NO = "not-listed";
const OUT = "outside-boundary";
const UNKNOWN = "unknown";
/** This cell is not what the row is about. */
const ANY = null;

type Cell = string | null;
type Row = readonly [url: string, place: string, mtcs: Cell, pci: Cell, hipaa: Cell, fedramp: Cell];

/** Address, the place that the group names, and the verdicts of MTCS L3, PCI DSS, HIPAA and FedRAMP. */
export const pages: readonly Row[] = [
  // One service, the Regions that differ.
  ["https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1", "Amazon Kendra, Asia Pacific (Singapore) (ap-southeast-1)", IN, IN, IN, OUT],
  ["https://ap-northeast-2.console.aws.amazon.com/kendra/home?region=ap-northeast-2", "Amazon Kendra, Asia Pacific (Seoul) (ap-northeast-2)", NO, IN, IN, OUT],
  ["https://us-west-1.console.aws.amazon.com/kendra/home?region=us-west-1", "Amazon Kendra, US West (N. California) (us-west-1)", NO, IN, IN, ANY],
  ["https://us-east-2.console.aws.amazon.com/kendra/home?region=us-east-2#indexes", "Amazon Kendra, US East (Ohio) (us-east-2)", IN, IN, IN, IN],
  ["https://us-gov-west-1.console.amazonaws-us-gov.com/kendra/home?region=us-gov-west-1", "Amazon Kendra, AWS GovCloud (US-West) (us-gov-west-1)", OUT, UNKNOWN, UNKNOWN, IN],
  // Hosts: with a Region, without one, a service's own, a session's.
  ["https://eu-west-1.console.aws.amazon.com/s3/buckets?region=eu-west-1", "Amazon Simple Storage Service (S3), Europe (Ireland) (eu-west-1)", OUT, IN, IN, OUT],
  ["https://s3.console.aws.amazon.com/s3/buckets?region=ap-southeast-1", "Amazon Simple Storage Service (S3), Asia Pacific (Singapore) (ap-southeast-1)", IN, IN, IN, OUT],
  ["https://console.aws.amazon.com/sqs/v3/home?region=ap-southeast-1#/queues", "Amazon Simple Queue Service (SQS), Asia Pacific (Singapore) (ap-southeast-1)", IN, IN, IN, OUT],
  ["https://111122223333-abcdefgh.us-west-2.console.aws.amazon.com/lambda/home?region=us-west-2", "AWS Lambda, US West (Oregon) (us-west-2)", IN, IN, IN, IN],
  ["https://ca-central-1.console.aws.amazon.com/dynamodbv2/home?region=ca-central-1#tables", "Amazon DynamoDB, Canada (Central) (ca-central-1)", OUT, IN, IN, OUT],
  ["https://lightsail.aws.amazon.com/ls/webapp/home/instances", "Amazon Lightsail, Region not known", UNKNOWN, ANY, ANY, UNKNOWN],
  // Parts of EC2 by hash; a part with an API of its own that the list does not name is not listed.
  ["https://us-west-2.console.aws.amazon.com/ec2/home?region=us-west-2#Home:", "Amazon Elastic Compute Cloud (EC2), US West (Oregon) (us-west-2)", IN, IN, IN, IN],
  ["https://us-west-2.console.aws.amazon.com/ec2/home?region=us-west-2#Volumes:", "Amazon Elastic Block Store (EBS), US West (Oregon) (us-west-2)", IN, IN, IN, IN],
  ["https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#LoadBalancers:", "Elastic Load Balancing (ELB), US East (N. Virginia) (us-east-1)", IN, IN, IN, NO],
  ["https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#AutoScalingGroups:", "Amazon EC2 Auto Scaling, US East (N. Virginia) (us-east-1)", IN, IN, IN, NO],
  // Exclusions and limitations stay.
  ["https://us-east-1.console.aws.amazon.com/sagemaker/home?region=us-east-1#/notebook-instances", "Amazon SageMaker AI, US East (N. Virginia) (us-east-1)", EX, EX, EX, IN],
  ["https://ap-southeast-1.console.aws.amazon.com/rds/home?region=ap-southeast-1#databases:", "Amazon Relational Database Service (RDS), Asia Pacific (Singapore) (ap-southeast-1)", IN, IN, EX, OUT],
  // Former names, other spellings (HIPAA's list says Cloud 9), and services that some lists leave out.
  ["https://us-east-1.console.aws.amazon.com/aos/home?region=us-east-1", "Amazon OpenSearch Service, US East (N. Virginia) (us-east-1)", IN, IN, IN, IN],
  ["https://us-east-1.console.aws.amazon.com/cloud9/home?region=us-east-1", "AWS Cloud9, US East (N. Virginia) (us-east-1)", NO, IN, IN, IN],
  ["https://eu-central-1.console.aws.amazon.com/bedrock/home?region=eu-central-1#/models", "Amazon Bedrock, Europe (Frankfurt) (eu-central-1)", OUT, ANY, IN, OUT],
  ["https://ap-northeast-2.console.aws.amazon.com/eks/home?region=ap-northeast-2#/clusters", "Amazon Elastic Kubernetes Service (EKS), Asia Pacific (Seoul) (ap-northeast-2)", IN, IN, IN, OUT],
  ["https://us-west-2.console.aws.amazon.com/codesuite/codebuild/projects?region=us-west-2", "AWS CodeBuild, US West (Oregon) (us-west-2)", IN, IN, IN, IN],
  // A Region younger than the list of 2022 and older than that of 2026.
  ["https://ap-southeast-7.console.aws.amazon.com/s3/buckets?region=ap-southeast-7", "Amazon Simple Storage Service (S3), Asia Pacific (Thailand) (ap-southeast-7)", OUT, UNKNOWN, IN, OUT],
  // Services without a Region.
  ["https://us-east-1.console.aws.amazon.com/iam/home#/roles", "AWS Identity and Access Management (IAM), Global", IN, IN, NO, IN],
  ["https://us-east-1.console.aws.amazon.com/cloudfront/v4/home#/distributions", "Amazon CloudFront, Global", IN, IN, EX, IN],
  ["https://console.aws.amazon.com/route53/v2/hostedzones", "Amazon Route 53, Global", IN, IN, IN, IN],
  // The other partitions: what a list does not speak of is unknown.
  ["https://us-gov-west-1.console.amazonaws-us-gov.com/s3/buckets?region=us-gov-west-1", "Amazon Simple Storage Service (S3), AWS GovCloud (US-West) (us-gov-west-1)", OUT, UNKNOWN, UNKNOWN, IN],
  ["https://us-gov-east-1.console.amazonaws-us-gov.com/systems-manager/parameters?region=us-gov-east-1", "AWS Systems Manager, AWS GovCloud (US-East) (us-gov-east-1)", OUT, UNKNOWN, UNKNOWN, IN],
  ["https://cn-north-1.console.amazonaws.cn/ec2/home?region=cn-north-1#Instances:", "Amazon Elastic Compute Cloud (EC2), China (Beijing) (cn-north-1)", OUT, UNKNOWN, UNKNOWN, OUT],
  ["https://cn-northwest-1.console.amazonaws.cn/sagemaker/home?region=cn-northwest-1#/notebook-instances", "Amazon SageMaker AI, China (Ningxia) (cn-northwest-1)", OUT, UNKNOWN, UNKNOWN, OUT],
  ["https://eusc-de-east-1.console.amazonaws-eusc.eu/ec2/home?region=eusc-de-east-1", "Amazon Elastic Compute Cloud (EC2), AWS European Sovereign Cloud (Germany) (eusc-de-east-1)", OUT, UNKNOWN, UNKNOWN, OUT],
  ["https://console.amazonaws-eusc.eu/s3/buckets?region=eusc-de-east-1", "Amazon Simple Storage Service (S3), AWS European Sovereign Cloud (Germany) (eusc-de-east-1)", OUT, UNKNOWN, UNKNOWN, OUT],
];

/** Whole names of badges, on lists that are old and stay so. */
export const spoken: readonly (readonly [row: Row | undefined, names: readonly string[]])[] = [
  [pages[0], ["MTCS L3: in scope, old list, as of 2022-04-11", "PCI DSS: in scope, old list, as of 2022-04-11"]],
  [pages[1], ["MTCS L3: not listed, old list, as of 2022-04-11"]],
  [pages[15], ["MTCS L3: in scope with exclusions, old list, as of 2022-04-11", "PCI DSS: in scope with exclusions, old list, as of 2022-04-11"]],
  [pages[23], ["MTCS L3: in scope in 6 of 6 boundaries, old list, as of 2022-04-11"]],
];

/** An overlay's verdicts, without those that a row is not about. */
export function masked({ badges }: Overlay, verdicts: readonly Cell[]): readonly (Cell | undefined)[] {
  return badges.map(({ verdict }, index) => (verdicts[index] === ANY ? ANY : verdict));
}
