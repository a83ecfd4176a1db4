import { plain } from './french-in-english.ts'

/** Two links of one page whose words are the same, and that lead to different places. */
export interface Alike {
  readonly name: string
  readonly hrefs: readonly string[]
}

/** What a link says (WCAG 2.4.4): its words, those for voices included, or the name that it is given, in its group. */
export function linksAlike(html: string): readonly Alike[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  const byName = new Map<string, Set<string>>()
  const named = groupsOf(main)
  for (const match of main.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)) {
    const [, attributes = '', inside = ''] = match
    const href = / href="([^"#]*)/.exec(attributes)?.[1]
    if (!href) continue
    const name = plain(
      / aria-label="([^"]*)"/.exec(attributes)?.[1] ??
        inside.replace(/<[^>]*\balt="([^"]*)"[^>]*>/g, ' $1 ').replace(/<[^>]*>/g, ' '),
    )
    const group = named
      .filter(({ from, to }) => from < match.index && match.index < to)
      .map((entry) => entry.name)
      .join(', ')
    const words = group === '' ? name : `${group}: ${name}`
    byName.set(words, (byName.get(words) ?? new Set()).add(href))
  }
  return [...byName]
    .filter(([, hrefs]) => hrefs.size > 1)
    .map(([name, hrefs]) => ({ name, hrefs: [...hrefs] }))
}

/** Buttons at the head of a page that lead where its tabs lead: on a phone they push down what one came for. */
export function tabsTwice(html: string): readonly string[] {
  const hrefsIn = (part: string) =>
    [...part.matchAll(/<a\b[^>]* href="([^"]*)"/g)].map(([, at]) => at)
  const tabs = hrefsIn(/<nav class="tabs"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '')
  const head = /<div class="page-actions">[\s\S]*?<\/div>/.exec(html)?.[0] ?? ''
  return hrefsIn(head).flatMap((at) => (at && tabs.includes(at) ? [at] : []))
}

/** A list that shows more columns than a desk has room for, before anyone chose them. */
export function widestList(html: string): number {
  const frames = html.split('<div class="list">').slice(1)
  const heads = frames.map((list) => /<thead>[\s\S]*?<\/thead>/.exec(list)?.[0] ?? '')
  return Math.max(0, ...heads.map((head) => head.split('scope="col"').length - 1))
}

/** Groups that are read with their name before their links: « Forme » before « Tout ». */
function groupsOf(main: string) {
  const navs = [...main.matchAll(/<nav\b[^>]* aria-label="([^"]*)"[\s\S]*?<\/nav>/g)]
  const parts = main.matchAll(
    /<details\b[^>]*>\s*<summary[^>]*>([\s\S]*?)<\/summary>[\s\S]*?<\/details>/g,
  )
  return [...navs, ...parts].map((match) => ({
    name: plain((match[1] ?? '').replace(/<[^>]*>/g, ' ')),
    from: match.index,
    to: match.index + match[0].length,
  }))
}
