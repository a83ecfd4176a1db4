/** A page of the house that other sites may show: a light one stands at its address and `/cadre`. */
export interface FramedKind<C> {
  /** The address of the page that it speaks of, as its route is written. */
  readonly page: string
  /** In pixels: what shows it whole on a phone, or its beginning where it is long: the rest is scrolled. */
  readonly height: number
  /** What it is called, where anyone may read it now, whoever asks. */
  readonly titleOf: (ctx: C, slug: string) => Promise<string | undefined>
}

/** Of the page at this address, which may be that of a route. */
export function framePath(page: string): string {
  return `${page}/cadre`
}

interface FramedPlace {
  readonly baseUrl: string
  readonly path: string
  readonly title: string
  readonly height: number
}

/** What another site copies into its page: a frame that loads when it is in sight, and keeps no cookie. */
export function frameLine({ baseUrl, path, title, height }: FramedPlace, width = '100%'): string {
  return `<iframe src="${baseUrl}${framePath(path)}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy"></iframe>`
}

/** For those who cannot see frames, and for those who share the page. */
export function frameLink({ baseUrl, path, title }: Omit<FramedPlace, 'height'>): string {
  return `<p><a href="${baseUrl}${path}">${escaped(title)}</a></p>`
}

const marks: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => marks.get(mark) ?? mark)
}

interface Found<C> {
  readonly kind: FramedKind<C>
  readonly slug: string
}

/** The kind of the page at this address, with the name that the address gives. */
export function framedAt<C>(kinds: readonly FramedKind<C>[], path: string): Found<C> | undefined {
  const parts = path.split('/')
  for (const kind of kinds) {
    const wanted = kind.page.split('/')
    const isAlike =
      wanted.length === parts.length &&
      wanted.every((part, at) => (part === ':slug' ? parts[at] !== '' : part === parts[at]))
    if (isAlike) return { kind, slug: parts[wanted.indexOf(':slug')] ?? '' }
  }
  return undefined
}
