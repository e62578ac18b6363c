/** What the manifests ask for, word for word. Whoever changes a line here changes what every user is asked to trust. */
export const HOSTS = [
  "https://*.console.amazonaws-eusc.eu/*",
  "https://*.console.amazonaws-us-gov.com/*",
  "https://*.console.amazonaws.cn/*",
  "https://*.console.aws.amazon.com/*",
  "https://*.console.chime.aws.amazon.com/*",
  "https://*.health.amazonaws.cn/*",
  "https://*.health.aws.amazon.com/*",
  "https://*.lightsail.aws.amazon.com/ls/webapp*",
  "https://*.phd.amazonaws-us-gov.com/*",
  "https://*.phd.amazonaws.cn/*",
  "https://*.phd.aws.amazon.com/*",
  "https://*.quicksight.amazonaws.cn/sn/*",
  "https://*.quicksight.aws.amazon.com/sn/*",
];
const SHARED = ["action", "background", "commands", "content_scripts", "content_security_policy", "default_locale", "description", "icons", "manifest_version", "name", "options_ui", "permissions", "version"];

/** The top-level keys, by browser: none for hosts, none for resources that pages could load, none for optional permissions. */
export const KEYS = {
  chrome: [...SHARED, "minimum_chrome_version", "storage"].toSorted(),
  firefox: [...SHARED, "browser_specific_settings"].toSorted(),
};
export const PERMISSIONS = ["storage", "alarms"];
export const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
