/** What a returned mail says, once taken apart. */
export type Return =
  | {
      readonly kind: 'bounce'
      readonly action: string
      /** `5.1.1`: class, subject, detail (RFC 3463). */
      readonly status: string
    }
  | { readonly kind: 'complaint' }
  | { readonly kind: 'other' }

/** After so many returns “for now”, an address counts as gone. */
export const softBouncesToSuppress = 3

/** For good, for now, or a notice that the server still tries. */
export function gravityOf({ action, status }: { action: string; status: string }) {
  if (action === 'delayed' || /^2/.test(status)) return 'none'
  if (action !== 'failed' && action !== '') return 'none'
  if (/^5\./.test(status)) return 'for-good'
  return /^4\./.test(status) ? 'for-now' : 'none'
}

/** Fields of a report, one group per recipient (RFC 3464): the first group about someone is read. */
export function readDeliveryStatus(text: string): { action: string; status: string } {
  const unfolded = text.replace(/\r?\n[ \t]+/g, ' ')
  const field = (name: string) =>
    new RegExp(`^${name}:\\s*([^\\r\\n(;]*)`, 'im').exec(unfolded)?.[1]?.trim() ?? ''
  const [status = ''] = /[245]\.\d{1,3}\.\d{1,3}/.exec(field('Status')) ?? []
  return { action: field('Action').toLowerCase(), status: status || diagnosed(unfolded) }
}

/** Some servers write `Status: 5.0.0` or nothing, and the truth in the diagnostic. */
function diagnosed(text: string): string {
  const [, code = ''] = /^Diagnostic-Code:.*?\b([245]\.\d{1,3}\.\d{1,3})\b/im.exec(text) ?? []
  return code
}

/** Messages of a file: one, or many in the form of mailboxes (RFC 4155). */
export function splitMailbox(text: string): readonly string[] {
  if (!/^From .*\d/.test(text)) return [text]
  return text
    .split(/^From [^\d\r\n]*\d.*\r?\n/m)
    .filter((message) => message.trim())
    .map((message) => message.replace(/^>(>*From )/gm, '$1'))
}

/** Where our return addresses may be met: in the envelope, in the headers, in the returned letter. */
export function returnAddressesIn(text: string): readonly { purpose: string; token: string }[] {
  const matches = text.matchAll(/\b(bounce|unsub)\+([a-z2-7]{48})@/gi)
  return Array.from(matches, ([, purpose = '', token = '']) => ({
    purpose: purpose.toLowerCase(),
    token,
  }))
}
