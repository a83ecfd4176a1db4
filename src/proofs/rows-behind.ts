import type { Viewer } from '#kit/viewer.ts'
import type { Door } from '#platform/testing/door.ts'

/** How many lines the list behind a link has: of all its pages; of one part of a page when the link names it. */
export async function rowsBehind(door: Door, href: string, viewer: Viewer): Promise<number> {
  const [path = '', part] = href.split('#')
  let rows = 0
  for (let next: string | undefined = path; next !== undefined; ) {
    const { status, text } = await door.get(next, viewer)
    if (status !== 200) return Number.NaN
    rows += rowsIn(part === undefined ? text : partOf(text, part))
    next = /<a rel="next" href="([^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
  }
  return rows
}

/** From the heading that is named to the next one of its rank. */
function partOf(html: string, id: string): string {
  const [, after = ''] = html.split(`<h2 id="${id}">`)
  return after.split('<h2')[0] ?? ''
}

/** Rows of its table, or the cards of a list that has no table. */
function rowsIn(html: string): number {
  const [, main = html] = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html) ?? []
  const bodies = [...main.matchAll(/<tbody>([\s\S]*?)<\/tbody>/g)].map(([, body = '']) => body)
  if (bodies.length > 0) return bodies.join('').split('<tr>').length - 1
  return main.split(/<section class="card\b/).length - 1
}
