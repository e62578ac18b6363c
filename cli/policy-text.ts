import { createHash } from "node:crypto";
import type { Layer } from "../settings/settings.ts";

export const BROWSERS = ["chrome", "edge", "chromium", "firefox"] as const;
export const SYSTEMS = ["linux", "windows", "macos"] as const;

export interface PolicyParts {
  readonly browser: (typeof BROWSERS)[number];
  readonly os: (typeof SYSTEMS)[number];
  readonly extensionId: string;
  /** Where the browser installs the extension from; null where the policy leaves that to others. */
  readonly updateUrl: string | null;
  readonly values: Layer;
}

interface Chromium {
  readonly registry: string;
  readonly domain: string;
}

const CHROMIUM: Readonly<Record<Exclude<PolicyParts["browser"], "firefox">, Chromium>> = {
  chrome: { registry: "Google\\Chrome", domain: "com.google.Chrome" },
  edge: { registry: "Microsoft\\Edge", domain: "com.microsoft.Edge" },
  chromium: { registry: "Chromium", domain: "org.chromium.Chromium" },
};

/** A policy as the browser reads it on that system. The same parts give the same text. */
export function policyText(parts: PolicyParts): string {
  const { browser, os } = parts;
  if (browser === "firefox") return firefoxJson(parts);
  if (os === "linux") return chromiumJson(parts);
  return os === "windows" ? registryText(parts, CHROMIUM[browser]) : profileText(parts, CHROMIUM[browser]);
}

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/**
 * A Chromium-based browser updates from the address in the manifest, which ours has not, unless the policy's is to hold
 * for updates too. It passes that over where the address is its store's.
 */
function installEntry(updateUrl: string): { readonly [key: string]: Json } {
  return { installation_mode: "force_installed", update_url: updateUrl, override_update_url: true };
}

/** `policies.json`, on every system. */
function firefoxJson({ extensionId, updateUrl, values }: PolicyParts): string {
  const policies = {
    ...(updateUrl !== null && { ExtensionSettings: { [extensionId]: { installation_mode: "force_installed", install_url: updateUrl } } }),
    "3rdparty": { Extensions: { [extensionId]: values } },
  };
  return `${JSON.stringify({ policies }, null, 2)}\n`;
}

/** A file in the browser's folder of managed policies. */
function chromiumJson({ extensionId, updateUrl, values }: PolicyParts): string {
  const policies = {
    ...(updateUrl !== null && { ExtensionSettings: { [extensionId]: installEntry(updateUrl) } }),
    "3rdparty": { extensions: { [extensionId]: values } },
  };
  return `${JSON.stringify(policies, null, 2)}\n`;
}

/** A registry file. Each extension has keys of its own, so that nothing of another is overwritten. */
function registryText({ extensionId, updateUrl, values }: PolicyParts, { registry }: Chromium): string {
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${registry}`;
  const policy = `${root}\\3rdparty\\extensions\\${extensionId}\\policy`;
  const lines = [
    "Windows Registry Editor Version 5.00",
    "",
    ...(updateUrl === null ? [] : [`[${root}\\ExtensionSettings\\${extensionId}]`, ...registryValues(installEntry(updateUrl)), ""]),
    // What an earlier policy said and this one does not is gone.
    `[-${policy}]`,
    "",
    `[${policy}]`,
    ...registryValues(values),
    "",
  ];
  return lines.join("\r\n");
}

function registryValues(values: object): string[] {
  return Object.entries(values as { readonly [key: string]: Json }).map(([key, value]) => `"${key}"=${registryValue(value)}`);
}

function registryValue(value: Json): string {
  if (typeof value === "boolean") return `dword:${value ? "00000001" : "00000000"}`;
  if (typeof value === "number") return `dword:${value.toString(16).padStart(8, "0")}`;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (/^[ -~]*$/.test(text)) return `"${text.replace(/["\\]/g, "\\$&")}"`;
  // Not ASCII: the same string by its bytes, so that the file means the same in every code page.
  return `hex(1):${(Buffer.from(`${text}\0`, "utf16le").toString("hex").match(/../g) ?? []).join(",")}`;
}

/** A configuration profile. Its ids come from its content: the same policy is the same profile. */
function profileText({ extensionId, updateUrl, values }: PolicyParts, { domain }: Chromium): string {
  const install = updateUrl === null ? [] : [payload(domain, "Installation of Inscope", { ExtensionSettings: { [extensionId]: installEntry(updateUrl) } })];
  const content = [...install, payload(`${domain}.extensions.${extensionId}`, "Settings of Inscope", values as { readonly [key: string]: Json })];
  const profile = { PayloadContent: content, ...payload("Configuration", "Inscope", {}), PayloadIdentifier: `inscope.policy.${domain}`, PayloadScope: "System" };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    ...plistLines({ ...profile, PayloadUUID: uuidOf(profile) }, ""),
    "</plist>",
    "",
  ].join("\n");
}

function payload(type: string, name: string, content: { readonly [key: string]: Json }): { readonly [key: string]: Json } {
  const body = { ...content, PayloadDisplayName: name, PayloadIdentifier: `inscope.payload.${type}`, PayloadType: type, PayloadVersion: 1 };
  return { ...body, PayloadUUID: uuidOf(body) };
}

/** A UUID of version 8 (RFC 9562): the beginning of a hash. */
function uuidOf(content: Json): string {
  const hex = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`.toUpperCase();
}

function plistLines(value: Json, indent: string): string[] {
  const deeper = `${indent}  `;
  if (typeof value === "boolean") return [`${indent}<${value}/>`];
  if (typeof value === "number") return [`${indent}<integer>${value}</integer>`];
  if (typeof value === "string") return [`${indent}<string>${escapeXml(value)}</string>`];
  if (isList(value)) return [`${indent}<array>`, ...value.flatMap((each) => plistLines(each, deeper)), `${indent}</array>`];
  const entries = Object.entries(value).flatMap(([key, each]) => [`${deeper}<key>${escapeXml(key)}</key>`, ...plistLines(each, deeper)]);
  return [`${indent}<dict>`, ...entries, `${indent}</dict>`];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
