/** Is this page at the link, or below it? For `aria-current`. */
export function isHere(path: string, href: string): 'page' | 'true' | undefined {
  const here = bare(path)
  const there = bare(href)
  if (here === there) return 'page'
  return there !== '/' && here.startsWith(`${there}/`) ? 'true' : undefined
}

function bare(address: string): string {
  const query = address.indexOf('?')
  return query < 0 ? address : address.slice(0, query)
}

/** The one link of a list that the reader is at: the closest, never a parent and its child both. */
export function markHere(path: string, hrefs: readonly string[]) {
  const closest = hrefs
    .filter((href) => isHere(path, href))
    .toSorted((href, other) => other.length - href.length)[0]
  return (href: string) => (href === closest ? isHere(path, href) : undefined)
}
