/** Domains that are reserved for examples and tests (RFC 2606): the invented people have theirs there. */
export function isNobodys(address: string): boolean {
  return /[.@](example|invalid|test|localhost)$/i.test(address.trim())
}
