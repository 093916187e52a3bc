// From nothing upwards. No 'unsafe-inline': React sets styles through the CSSOM and the editor is told
// not to inject its own (ARCHITECTURE §6). No connect-src: the window reaches main by its three functions
// and nothing else by any way.
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
]

/** Sent with every answer of desk:// (Electron's security checklist, item 7). */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': directives.join('; '),
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
