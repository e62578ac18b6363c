import { describe, expect, test } from "vitest";
import { locate } from "../../../console/locate.ts";
import { placeOf } from "./bundled.ts";

const at = (url: string, service?: string, region?: string) => placeOf(`https://${url}`, { service: service ?? null, region: region ?? null });

describe("locate", () => {
  test.each([
    ["us-west-2.console.aws.amazon.com/ec2/home?region=us-west-2#Volumes:", "aws", "us-west-2", "ebs"],
    ["us-west-2.console.aws.amazon.com/ec2/home?region=us-west-2#LoadBalancer:loadBalancerArn=x", "aws", "us-west-2", "elb"],
    ["us-west-2.console.aws.amazon.com/ec2/home#AutoScalingGroupDetails:id=x", "aws", "us-west-2", "ec2-autoscaling"],
    ["us-west-2.console.aws.amazon.com/ec2/home?region=us-west-2#CreateTargetGroup:", "aws", "us-west-2", "elb"],
    ["us-east-2.console.aws.amazon.com/s3/table-buckets?region=us-east-2", "aws", "us-east-2", "s3tables"],
    ["us-east-1.console.aws.amazon.com/s3/vector-buckets/some-bucket?region=us-east-1", "aws", "us-east-1", "s3vectors"],
    ["us-east-1.console.aws.amazon.com/s3/directory-buckets?region=us-east-1", "aws", "us-east-1", "s3"],
    ["us-west-2.console.aws.amazon.com/ec2/home#ELBListenerV2:listenerArn=x", "aws", "us-west-2", "elb"],
    ["us-west-2.console.aws.amazon.com/ec2/home#CreateSnapshotFromVolume:volumeId=vol-1", "aws", "us-west-2", "ebs"],
    ["us-west-2.console.aws.amazon.com/vpc/home#CreateVpnConnection:", "aws", "us-west-2", "vpn"],
    ["us-west-2.console.aws.amazon.com/vpcconsole/home?region=us-west-2#CreateTransitGateway:", "aws", "us-west-2", "transit-gateway"],
    ["us-west-2.console.aws.amazon.com/imagebuilder/home", "aws", "us-west-2", "imagebuilder"],
    ["us-west-2.console.aws.amazon.com/cloudwatch/home#logsV2:log-groups", "aws", "us-west-2", "logs"],
    ["us-west-2.console.aws.amazon.com/ecr/repositories", "aws", "us-west-2", "ecr"],
    ["us-west-2.console.aws.amazon.com/ecs/v2/clusters", "aws", "us-west-2", "ecs"],
    ["us-east-1.console.aws.amazon.com/wafv2/homev2/web-acls?region=eu-west-1", "aws", "eu-west-1", "waf"],
    ["us-east-1.console.aws.amazon.com/wafv2/shieldv2#/overview", "aws", "global", "shield"],
    ["us-west-2.console.aws.amazon.com/systems-manager/parameters?region=us-west-2", "aws", "us-west-2", "ssm"],
    ["us-west-2.console.aws.amazon.com/systems-manager/incidents/home", "aws", "us-west-2", "ssm-incidents"],
    ["us-west-2.console.aws.amazon.com/systems-manager/appconfig", "aws", "us-west-2", "appconfig"],
    ["us-west-2.console.aws.amazon.com/sagemaker/home", "aws", "us-west-2", "sagemaker"],
    ["us-west-2.console.aws.amazon.com/datazone/home", "aws", "us-west-2", "datazone"],
    ["us-west-2.console.aws.amazon.com/securityhub/home", "aws", "us-west-2", "securityhub-cspm"],
    ["us-west-2.console.aws.amazon.com/securityhub/v2/home", "aws", "us-west-2", "securityhub"],
    ["us-east-1.console.aws.amazon.com/iam/home?region=ap-southeast-2", "aws", "global", "iam"],
    ["console.amazonaws-us-gov.com/iamv2/home", "aws-us-gov", "global", "iam"],
    ["cn-north-1.console.amazonaws.cn/ec2/v2/home?region=cn-north-1#Limits:", "aws-cn", "cn-north-1", "ec2"],
    ["eusc-de-east-1.console.amazonaws-eusc.eu/lambda/home", "aws-eusc", "eusc-de-east-1", "lambda"],
    ["123456789012-abc1.us-east-1.console.aws.amazon.com/kms/home", "aws", "us-east-1", "kms"],
    ["us-east-1.quicksight.aws.amazon.com/sn/console/account/123456789012-abc123/admin", "aws", "us-east-1", "quicksight"],
    ["lightsail.aws.amazon.com/ls/webapp/eu-west-2/instances/a", "aws", "eu-west-2", "lightsail"],
    ["health.aws.amazon.com/health/home", "aws", "global", "health"],
    ["phd.amazonaws-us-gov.com/", "aws-us-gov", "global", "health"],
  ])("%s is %s, %s, %s", (url, partition, region, service) => {
    expect(at(url)).toMatchObject({ kind: "service", partition, region, service });
  });

  test("a Region-less page of a service with Regions is global", () => {
    expect(at("us-east-1.console.aws.amazon.com/wafv2/fmsv2/home?region=us-east-1")).toMatchObject({ service: "fms", region: "global" });
  });

  test.each(["console.aws.amazon.com/", "us-east-1.console.aws.amazon.com/console/home?region=us-east-1", "console.aws.amazon.com/console/services#analytics", "console.aws.amazon.com/settings/home", "health.aws.amazon.com/health/status"])(
    "%s is known to be no service's, whatever its tag says",
    (url) => {
      expect(at(url, "ec2")).toMatchObject({ kind: "no-service", service: null });
    },
  );

  test("a page no route knows is told apart, with what is known of it", () => {
    expect(at("us-east-1.console.aws.amazon.com/unheard-of/home")).toEqual({ kind: "not-recognised", partition: "aws", region: "us-east-1", service: null, route: null });
  });

  test("there the page's own service id helps, by the console's names and the slugs", () => {
    expect(at("console.aws.amazon.com/unheard-of/home", "s", "us-east-1")).toMatchObject({ kind: "service", service: "support", region: "global" });
    expect(at("console.aws.amazon.com/unheard-of/home", "cw", "eu-west-1")).toMatchObject({ kind: "service", service: "cloudwatch", region: "eu-west-1" });
    expect(at("console.aws.amazon.com/unheard-of/home", "home")).toMatchObject({ kind: "no-service" });
    expect(at("console.aws.amazon.com/unheard-of/home", "<script>")).toMatchObject({ kind: "not-recognised" });
  });

  test("another site is not the console", () => {
    expect(at("example.com/ec2/home")).toBeNull();
    const facts = { host: "example.com", path: "/ec2/home", hash: "", queryRegion: "us-east-1", metaRegion: null, metaService: "ec2" };
    const route = { path: "ec2", service: "ec2" };
    expect(locate(facts, () => [route], () => ({ global: false }))).toEqual({ kind: "not-console", partition: null, region: null, service: null, route: null });
  });

  test("a route to a service the dataset does not know leads nowhere", () => {
    const facts = { host: "console.aws.amazon.com", path: "/new/home", hash: "", queryRegion: null, metaRegion: null, metaService: null };
    expect(locate(facts, () => [{ path: "new", service: "new" }], () => null)).toMatchObject({ kind: "not-recognised", service: null, route: null });
  });
});
