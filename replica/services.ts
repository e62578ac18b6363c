/** A service of the replica: enough for a menu entry and a page that looks used. */
export interface Service {
  /** Leading path segments of its console pages. */
  readonly path: string;
  readonly name: string;
  readonly caption: string;
  /** It has no Region to choose. */
  readonly global?: true;
  /** Side navigation: text and hash. The first one is the page that opens. */
  readonly pages: readonly (readonly [text: string, hash: string])[];
}

export const services: readonly Service[] = [
  { path: "kendra", name: "Amazon Kendra", caption: "Search across documents", pages: [["Indexes", "#indexes"], ["Data sources", "#data-sources"], ["Experiences", "#experiences"], ["Query suggestions", "#suggestions"], ["Usage", "#usage"]] },
  { path: "s3", name: "Amazon S3", caption: "Object storage", pages: [["Buckets", "#buckets"], ["Access points", "#access-points"], ["Batch jobs", "#jobs"]] },
  { path: "ec2", name: "Amazon EC2", caption: "Virtual servers", pages: [["Dashboard", "#Home:"], ["Instances", "#Instances:"], ["Volumes", "#Volumes:"], ["Snapshots", "#Snapshots:"], ["Load balancers", "#LoadBalancers:"], ["Auto Scaling groups", "#AutoScalingGroups:"]] },
  { path: "lambda", name: "AWS Lambda", caption: "Functions", pages: [["Functions", "#/functions"], ["Layers", "#/layers"]] },
  { path: "dynamodbv2", name: "Amazon DynamoDB", caption: "Tables", pages: [["Tables", "#tables"], ["Backups", "#list-backups"]] },
  { path: "rds", name: "Amazon RDS", caption: "Relational databases", pages: [["Databases", "#databases:"], ["Snapshots", "#snapshots-list:"]] },
  { path: "eks", name: "Amazon EKS", caption: "Kubernetes clusters", pages: [["Clusters", "#/clusters"]] },
  { path: "sagemaker", name: "Amazon SageMaker AI", caption: "Machine learning", pages: [["Notebooks", "#/notebook-instances"], ["Training jobs", "#/jobs"]] },
  { path: "bedrock", name: "Amazon Bedrock", caption: "Foundation models", pages: [["Models", "#/models"]] },
  { path: "sqs", name: "Amazon SQS", caption: "Queues", pages: [["Queues", "#/queues"]] },
  { path: "iam", name: "IAM", caption: "Users, roles and policies", global: true, pages: [["Roles", "#/roles"], ["Users", "#/users"], ["Policies", "#/policies"]] },
  { path: "cloudfront", name: "Amazon CloudFront", caption: "Content delivery", global: true, pages: [["Distributions", "#/distributions"]] },
  { path: "route53", name: "Amazon Route 53", caption: "Domains and DNS", global: true, pages: [["Hosted zones", "#/zones"]] },
];

/** The service whose page a path is; a path of no service we know gets a page all the same. */
export function serviceAt(pathname: string): Service {
  const path = pathname.replace(/^\/+/, "");
  const known = services.find((service) => path === service.path || path.startsWith(`${service.path}/`));
  if (known !== undefined) return known;
  const slug = decoded(path.split("/")[0] ?? "");
  const name = slug === "" ? "Console" : slug.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase());
  return { path: slug, name, caption: "", pages: [["Overview", "#overview"]] };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
