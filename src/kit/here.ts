/** Is this page at the link, or below it? For `aria-current`. */
export function isHere(path: string, href: string): 'page' | 'true' | undefined {
  const here = path.split('?')[0] ?? '/'
  const there = href.split('?')[0] ?? '/'
  if (here === there) return 'page'
  return there !== '/' && here.startsWith(`${there}/`) ? 'true' : undefined
}

/** The one link of a list that the reader is at: the closest, never a parent and its child both. */
export function markHere(path: string, hrefs: readonly string[]) {
  const closest = hrefs
    .filter((href) => isHere(path, href))
    .toSorted((href, other) => other.length - href.length)[0]
  return (href: string) => (href === closest ? isHere(path, href) : undefined)
}
