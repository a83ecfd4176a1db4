/** The same page, with or without `www`, TLS or a last slash; the same DOI by either of its resolvers. */
export function plainLink(link: string): string {
  return link.toLowerCase().replace(/^https?:\/\/(www\.|dx\.)?|(?<![/#])[/#]+$/g, '')
}
