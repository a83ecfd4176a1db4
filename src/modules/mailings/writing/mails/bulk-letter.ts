/** What a letter to many says of itself to mail programs, beside its text. */
export interface BulkFacts {
  readonly mailingId: string
  readonly listKey: string
  /** Domain of this instance's mail. */
  readonly domain: string
  readonly unsubscribeHref: string
  readonly unsubscribeAddress: string
}

/**
 * One click leaves (RFC 8058), by web or by mail; no comment inside the header, which some programs
 * would take for a part of the address.
 */
export function bulkHeaders(facts: BulkFacts): Readonly<Record<string, string>> {
  return {
    'List-Unsubscribe': `<${facts.unsubscribeHref}>, <mailto:${facts.unsubscribeAddress}?subject=unsubscribe>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Id': `<${facts.listKey}.${facts.domain}>`,
    'Feedback-ID': `${facts.mailingId}:${facts.listKey}:newsletter:${facts.domain}`,
    Precedence: 'bulk',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
  }
}
