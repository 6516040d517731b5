// The page every host serves, and the one content security policy it runs under: everything from ourselves, no inline
// script or style. Grid and components make style elements at run time; they carry a nonce that is new for each page
// and handed to it by a meta tag.

import { randomBytes } from 'node:crypto'

export type Page = { readonly html: string; readonly policy: string }

const placeholder = '__STYLE_NONCE__'

/** The built page with a nonce of its own, and the policy that admits it. */
export function makePage(html: string): Page {
  const nonce = randomBytes(16).toString('base64')
  return { html: html.replaceAll(placeholder, nonce), policy: policyWith(nonce) }
}

/** The policy of everything that is not the page: nothing may run, nothing may be framed. */
export const closedPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // The grid's icons are a font in its style sheet, charts become pictures.
    "font-src 'self' data:",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
