import { shortDay, writtenInstant } from '#kit/dates.ts'
import { compared, sortKey } from '#kit/list.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import type { Viewer } from '#kit/viewer.ts'
import { readCsv } from '#platform/sheets/read-csv.ts'
import { readWorkbook } from '#platform/sheets/read-xlsx.ts'
import type { Door } from '#platform/testing/door.ts'
import { fill } from '../forms.ts'
import { type ListSeen, listOf, plainSpaces } from './page.ts'

type Entry = Readonly<Record<string, string | number | null>>

export interface Walked {
  readonly faults: readonly string[]
  /** How many views were compared with their files. */
  readonly views: number
  /** Views that held fewer rows than the whole list. */
  readonly narrowed: number
  readonly sorts: number
}

/** Where one fault is enough: what is left need not be walked. */
class FoundOne extends Error {}

/** The first fault of a list, for whoever wants to know that there is one. */
export async function firstFault(
  door: Door,
  viewer: Viewer,
  path: string,
): Promise<string | undefined> {
  try {
    const stop = (found: string) => {
      throw new FoundOne(found)
    }
    const { faults } = await walkList(door, viewer, path, stop)
    return faults[0]
  } catch (error) {
    if (error instanceof FoundOne) return error.message
    throw error
  }
}

/**
 * Sorts by every heading, takes every filter, goes to the last page and takes each file: all must say the same. `heard`
 * is told the faults as they are found.
 */
export async function walkList(
  door: Door,
  viewer: Viewer,
  path: string,
  heard: (fault: string) => void = () => undefined,
): Promise<Walked> {
  const faults: string[] = []
  const tell = (...found: readonly string[]) => {
    faults.push(...found)
    for (const fault of found) heard(fault)
  }
  const views = new Map<string, readonly Entry[]>()
  const whole = await seen(path)
  if (whole.rows.length === 0) return { faults: ['shows no row'], views: 0, narrowed: 0, sorts: 0 }

  async function seen(address: string): Promise<ListSeen> {
    const { text, status } = await door.get(address, viewer)
    if (status !== 200) tell(`${address}: answered ${status}`)
    return listOf(text)
  }

  async function compare(address: string): Promise<readonly Entry[]> {
    const known = views.get(address)
    if (known) return known
    const first = await seen(address)
    const rows = await everyRow(first)
    const files = await readFiles(first)
    views.set(address, files.entries)
    if (first.count !== files.entries.length)
      tell(`${address}: says ${first.count} rows, its file has ${files.entries.length}`)
    // Drawn as something else than a table: the count alone is compared.
    if (first.headings.length > 0) tell(...differences(address, first, rows, files))
    return files.entries
  }

  async function everyRow(first: ListSeen): Promise<ListSeen['rows']> {
    const rows = [...first.rows]
    for (let at: string | undefined = first.next, pages = 0; at && pages < 200; pages++) {
      const more = await seen(at)
      rows.push(...more.rows)
      at = more.next
    }
    return rows
  }

  async function readFiles(page: ListSeen): Promise<FilesRead> {
    if (page.count === 0) return { entries: [], titles: [], csv: [], xlsx: [] }
    const [csv, json, xlsx] = [
      await file(page, 'csv'),
      await file(page, 'json'),
      await file(page, 'xlsx'),
    ]
    const entries = JSON.parse(new TextDecoder().decode(json)) as readonly Entry[]
    const table = await readCsv(csv)
    const book = await readWorkbook(xlsx)
    if (!table.ok) throw new Error(`${path}, CSV: ${table.refusal}`)
    if (!book.ok) throw new Error(`${path}, XLSX: ${book.refusal}`)
    return {
      entries,
      titles: table.header.map(plainSpaces),
      csv: table.rows.map(({ cells }) => cells.map(plainSpaces)),
      xlsx: book.rows.map(({ cells }) => cells.map(plainSpaces)),
    }
  }

  /** By its link, or by the act that gives it. */
  async function file({ files, acts }: ListSeen, format: string): Promise<Uint8Array> {
    const link = files[format]
    const act = acts[format]
    if (!link && !act) throw new Error(`${path} has no ${format}`)
    const { response } = link
      ? await door.get(link, viewer)
      : await door.post(act?.action ?? '', Object.fromEntries(act ? fill(act) : []), viewer)
    if (response.status !== 200) throw new Error(`${path}, ${format}: answered ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }

  const all = await compare(path)
  let sorts = 0
  for (const { value, label } of whole.menus.find(({ name }) => name === 'tri')?.options ?? []) {
    if (value === '') continue
    sorts++
    const entries = await compare(withQuery(path, { tri: value }))
    tell(...misplaced(path, value, label, entries))
  }
  for (const { title, sortedAt, now } of whole.headings) {
    if (sortedAt === undefined) continue
    const page = await seen(sortedAt)
    const other = page.headings.find((heading) => heading.title === title)?.now
    if (other === undefined || other === now) tell(`${sortedAt}: “${title}” is not sorted`)
  }

  for (const { filter, label, href, count } of whole.links) {
    const entries = await compare(href)
    if (count !== undefined && count !== entries.length)
      tell(`${href}: “${filter}, ${label}” says ${count}, ${entries.length} are there`)
  }
  for (const { name, options } of whole.menus) {
    if (name === 'tri') continue
    for (const { value } of options) await compare(withQuery(path, { [name]: value }))
  }
  for (const name of whole.boxes) await compare(withQuery(path, { [name]: 'oui' }))
  for (const name of whole.days) {
    const isFrom = name.endsWith('-du')
    await compare(withQuery(path, { [name]: '2026-11-01' }))
    const none = await compare(withQuery(path, { [name]: isFrom ? '2199-01-01' : '1900-01-01' }))
    if (none.length > 0) tell(`${path}: “${name}” leaves ${none.length} rows out of its days`)
  }
  if (whole.words) await searchWords(whole.words)
  await chooseColumns()
  await oddAddresses()

  /** One column alone, beside the first: the page shows it, and each file holds exactly these two. */
  async function chooseColumns(): Promise<void> {
    for (const key of whole.columns) {
      const address = withQuery(path, { colonnes: key })
      const page = await seen(address)
      if (page.headings.length === 0) continue
      const { titles, entries } = await readFiles(page)
      const shown = page.headings.map(({ title }) => title)
      if (shown.length !== 2 || shown.join() !== titles.join())
        tell(`${address}: shows ${shown.join(', ')}, its file holds ${titles.join(', ')}`)
      if (entries[0] && Object.keys(entries[0])[1] !== key)
        tell(`${address}: JSON holds ${Object.keys(entries[0]).join(', ')}`)
      if (page.count !== whole.count) tell(`${address}: other rows than the list`)
    }
    const last = whole.columns.at(-1)
    if (last) await compare(withQuery(path, { colonnes: last }))
  }

  async function searchWords(name: string): Promise<void> {
    const word = String(Object.values(all[0] ?? {})[0])
      .split(/[\s’'(),]+/)
      .find((one) => one.length > 2)
    if (word && (await compare(withQuery(path, { [name]: word }))).length === 0)
      tell(`${path}: “${word}”, of its first row, is not found`)
    const nothing = await seen(withQuery(path, { [name]: 'zzqxzzqx' }))
    if (nothing.rows.length > 0) tell(`${path}: finds what is nowhere`)
    if (nothing.takeAway.length !== 1) tell(`${path}: no way to take the words away`)
    for (const href of nothing.takeAway)
      if ((await seen(href)).count !== whole.count) tell(`${href}: is not the whole list`)
  }

  async function oddAddresses(): Promise<void> {
    const odd = { tri: '__proto__', page: '-1', vue: 'x', type: '__proto__', q: '' }
    const page = await seen(withQuery(path, odd))
    if (page.count !== whole.count) tell(`${path}: an odd address leaves rows out`)
    const beyond = await seen(withQuery(path, { page: '9999' }))
    if (beyond.count !== whole.count || (whole.headings.length > 0 && beyond.rows.length === 0))
      tell(`${path}: beyond the last page, nothing`)
  }

  const narrowed = [...views.values()].filter(({ length }) => length < all.length).length
  return { faults, views: views.size, narrowed, sorts }
}

interface FilesRead {
  readonly entries: readonly Entry[]
  readonly titles: readonly string[]
  readonly csv: readonly (readonly string[])[]
  readonly xlsx: readonly (readonly string[])[]
}

function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const { pathname, searchParams } = new URL(path, 'https://reseau.example')
  for (const [name, value] of Object.entries(query)) searchParams.set(name, value)
  return `${pathname}?${searchParams}`
}

/** Between a page (all its pages) and its files. */
function differences(
  address: string,
  { headings }: ListSeen,
  rows: ListSeen['rows'],
  { entries, titles, csv, xlsx }: FilesRead,
): readonly string[] {
  const faults: string[] = []
  if (csv.length !== entries.length)
    faults.push(`${address}: CSV ${csv.length}, JSON ${entries.length}`)
  if (rows.length !== entries.length)
    faults.push(`${address}: ${rows.length} rows shown, ${entries.length} in files`)
  if (xlsx.length !== csv.length) faults.push(`${address}: XLSX ${xlsx.length}, CSV ${csv.length}`)
  const places = headings.map(({ title }) => titles.indexOf(title))
  if (entries.length > 0 && places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0)))
    faults.push(`${address}: columns of the page are not those of the file, in order`)
  for (const [at, entry] of entries.entries()) {
    const values = Object.values(entry)
    for (const [rank, place] of places.entries()) {
      const shown = rows[at]?.[rank] ?? ''
      if (!isShown(values[place] ?? null, shown))
        faults.push(`${address}: row ${at + 1} shows “${shown}”, its file says “${values[place]}”`)
    }
    for (const [place, value] of values.entries()) {
      const cell = csv[at]?.[place] ?? ''
      if (
        typeof value === 'string' &&
        !/^\d{4}-\d\d-\d\d|^https?:/.test(value) &&
        cell !== plainSpaces(value)
      )
        faults.push(`${address}: row ${at + 1}, CSV “${cell}”, JSON “${value}”`)
      const typed = xlsx[at]?.[place]
      if (
        typed !== undefined &&
        typeof value === 'string' &&
        !/^\d{4}-|^https?:/.test(value) &&
        typed !== plainSpaces(value)
      )
        faults.push(`${address}: row ${at + 1}, XLSX “${typed}”, JSON “${value}”`)
    }
  }
  return faults.slice(0, 5)
}

/** Is this value what the cell says, in the words of a page? */
function isShown(value: string | number | null, shown: string): boolean {
  if (value === null) return true
  const words = ways(value).map(plainSpaces)
  return words.some((word) => shown.toLowerCase().includes(word.toLowerCase()))
}

function ways(value: string | number): readonly string[] {
  if (typeof value === 'number')
    return value === 0
      ? ['–', '0', 'équilibré']
      : [writtenNumber(value, 'fr'), writtenMoney(Math.round(value * 100), 'fr'), String(value)]
  if (/^\d{4}-\d\d-\d\d$/.test(value))
    return [shortDay(value, 'fr', undefined), shortDay(value, 'fr', value)]
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return [writtenInstant(new Date(value), 'fr')]
  // A page of this house leads to its own addresses.
  if (/^https?:\/\//.test(value)) return [value, new URL(value).pathname]
  return [value]
}

/** Rows that are not where the order puts them; of words with an order of their own, only that they stand together. */
function misplaced(
  path: string,
  sort: string,
  label: string,
  entries: readonly Entry[],
): readonly string[] {
  const down = sort.startsWith('-')
  const key = down ? sort.slice(1) : sort
  if (entries[0] && !Object.hasOwn(entries[0], key)) return [`${path}: no column is called ${key}`]
  const values = entries.map((entry) => entry[key] ?? null)
  if (/dans l.ordre/.test(label)) {
    const runs = values.filter((value, at) => at === 0 || value !== values[at - 1])
    return new Set(runs).size === runs.length ? [] : [`${path}?tri=${sort}: same words apart`]
  }
  const at = values.findIndex(
    (value, rank) => rank > 0 && compared(sortKey(values[rank - 1]), sortKey(value), down) > 0,
  )
  return at < 0 ? [] : [`${path}?tri=${sort}: “${values[at]}” after “${values[at - 1]}”`]
}
