/** Services of one Region, each asked for the first time when its turn comes. */
const SERVICES = ["kendra", "s3", "sqs", "lambda", "rds", "ec2", "dynamodbv2", "eks", "bedrock", "sagemaker", "kms", "sns", "athena", "glue", "ecs", "cloudformation", "secretsmanager", "states", "codesuite/codebuild", "vpc"];
const REGION = "ap-southeast-1";
const HOST = `https://${REGION}.console.aws.amazon.com`;

/** The home of the nth service. After the last comes the first. */
export function serviceHome(index: number, region: string = REGION): string {
  return `${HOST}/${SERVICES[index % SERVICES.length]}/home?region=${region}`;
}

/** The home of one service on the host that names no Region, so that another Region is another query. */
export function regionlessHome(region: string): string {
  return `https://console.aws.amazon.com/kendra/home?region=${region}`;
}

/** The console's page of all services, with this many more links. */
export function allServices(links: number): string {
  return `${HOST}/console/services?region=${REGION}&replica-links=${links}`;
}
