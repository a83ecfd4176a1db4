/** Keeps only addresses that open a page, a mail or a place of this page: never `javascript:`. */
export function safeHref(address: string): string {
  return /^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i.test(address) ? address : '#'
}
