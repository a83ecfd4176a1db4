import { type Field, type Form, formsOf } from '../forms.ts'

/** What the page of a list shows, read from its HTML as this house writes it. */
export interface ListSeen {
  readonly headings: readonly Heading[]
  /** Cells of each row, as words. */
  readonly rows: readonly (readonly string[])[]
  /** « 12 contacts »: the figure. */
  readonly count: number
  readonly links: readonly FilterSeen[]
  readonly menus: readonly MenuSeen[]
  readonly boxes: readonly string[]
  readonly days: readonly string[]
  readonly words: string | undefined
  /** Keys of the columns that may be chosen; the first one always stays. */
  readonly columns: readonly string[]
  readonly files: Readonly<Record<string, string>>
  /** Files that are asked by an act, by their format. */
  readonly acts: Readonly<Record<string, Form>>
  readonly next: string | undefined
  readonly takeAway: readonly string[]
}

export interface Heading {
  readonly title: string
  readonly sortedAt: string | undefined
  readonly now: string | undefined
}

export interface FilterSeen {
  readonly filter: string
  readonly label: string
  readonly href: string
  readonly count: number | undefined
}

export interface MenuSeen {
  readonly name: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export function listOf(html: string): ListSeen {
  const [, page = ''] = /<div class="list">([\s\S]*)<\/main>/.exec(html) ?? []
  // A page may hold other tables, under its list: one that is empty counts nothing, and has none of its own.
  const own = /class="list-count"[\s\S]*/.exec(page)?.[0] ?? ''
  const head = /<thead>([\s\S]*?)<\/thead>/.exec(own)?.[1] ?? ''
  const body = /<tbody>([\s\S]*?)<\/tbody>/.exec(own)?.[1] ?? ''
  const count = /class="list-count"[^>]*>([^<]*)</.exec(page)?.[1] ?? '0'
  const asking = formsOf(page, '').filter(({ method }) => method === 'GET')
  const choosing = asking.find((form) => form.fields.some(isColumn))
  const form = asking.find((other) => other !== choosing)
  const named = (type: string) =>
    (form?.fields ?? []).filter((field) => field.type === type).map(({ name }) => name)
  const files = /<section class="list-files"[\s\S]*?<\/section>/.exec(page)?.[0] ?? ''
  const asked = /<nav class="list-asked"[\s\S]*?<\/nav>/.exec(page)?.[0] ?? ''
  return {
    headings: [...head.matchAll(/<th\b([^>]*)>([\s\S]*?)<\/th>/g)].map(
      ([, of = '', cell = '']) => ({
        title: wordsOf(cell),
        sortedAt: hrefsOf(cell)[0],
        now: /aria-sort="(\w+)"/.exec(of)?.[1],
      }),
    ),
    rows: [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<t([hd])\b[^>]*>([\s\S]*?)<\/t\1>/g)].map(([, , cell = '']) =>
        cellOf(cell),
      ),
    ),
    count: Number(
      wordsOf(count)
        .replace(/(?<=\d) (?=\d)/g, '')
        .match(/\d+/)?.[0] ?? 0,
    ),
    links: [
      ...page.matchAll(/<nav class="filters" aria-label="([^"]*)">([\s\S]*?)<\/nav>/g),
    ].flatMap(([, filter = '', links = '']) => linksOf(wordsOf(filter), links)),
    menus: menusOf(page),
    boxes: named('checkbox'),
    days: named('date'),
    words: named('search')[0],
    columns: (choosing?.fields ?? []).filter(isColumn).map(({ value }) => value),
    files: Object.fromEntries(
      hrefsOf(files).map((href) => [/\.(\w+)(?:\?|$)/.exec(href)?.[1] ?? '', href]),
    ),
    acts: Object.fromEntries(
      formsOf(page, '')
        .filter(({ method }) => method === 'POST')
        .flatMap((item) =>
          item.fields.flatMap(({ name, value }) => (name === 'form' ? [[value, item]] : [])),
        ),
    ),
    next: /<a rel="next" href="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&'),
    takeAway: hrefsOf(asked),
  }
}

/** A link that says « Ouvrir » and its row says its address as well: that is what a file holds. */
function cellOf(cell: string): string {
  const isOpening = /<a [^>]*>[^<]*<span class="visually-hidden">/.test(cell)
  return [wordsOf(cell), ...(isOpening ? hrefsOf(cell) : [])].join(' ')
}

function isColumn({ name, type }: Field): boolean {
  return name === 'colonnes' && type === 'checkbox'
}

function linksOf(filter: string, links: string): readonly FilterSeen[] {
  return [...links.matchAll(/<a href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(
    ([, href = '', label = '']) => {
      const [, before = label, count] =
        /^([\s\S]*?)<span class="count">([\s\S]*?)<\/span>/.exec(label) ?? []
      return {
        filter,
        label: wordsOf(before),
        href: href.replaceAll('&amp;', '&'),
        count: count === undefined ? undefined : Number(wordsOf(count).replace(/\D/g, '')),
      }
    },
  )
}

function menusOf(page: string): readonly MenuSeen[] {
  return [...page.matchAll(/<select\b[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)].map(
    ([, name = '', options = '']) => ({
      name,
      options: [...options.matchAll(/<option value="([^"]*)"[^>]*>([\s\S]*?)<\/option>/g)].map(
        ([, value = '', label = '']) => ({ value, label: wordsOf(label) }),
      ),
    }),
  )
}

function hrefsOf(html: string): readonly string[] {
  return [...html.matchAll(/<a\b[^>]*?href="([^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}

/** Words as they are read: without tags, with plain spaces. */
function wordsOf(html: string): string {
  return plainSpaces(
    html.replace(/<[^>]*>/g, ' ').replace(/&(#?\w+);/g, (all, name) => entities[name] ?? all),
  )
}

/** The house sets joiners and narrow spaces in what is read: files have none. */
export function plainSpaces(text: string): string {
  return text
    .replace(/\u2060|\u200b|\u200d|\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
