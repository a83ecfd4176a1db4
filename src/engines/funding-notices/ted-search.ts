import { type Entry, type Facts, isEntry, lineOf, readAddress, wordsOf } from './facts.ts'
import type { Notice } from './notice.ts'

/** A notice as the search of TED gives it (`POST /v3/notices/search`). */
export function isTedNotice(entry: Entry): boolean {
  return 'publication-number' in entry
}

export function readTedNotice(facts: Facts): Notice | undefined {
  const sourceId = facts.needed('publication-number', 40)
  const title = lineOf(inFrench(facts.of('notice-title'))[0])
  if (title === '') facts.tell('missing-value', 'notice-title')
  if (sourceId === undefined || title === '') return undefined
  const lots = listOf(facts.of('deadline-receipt-tender-date-lot'))
  const deadlines = lots.map((each) => lineOf(each, 40).slice(0, 10)).sort()
  const [closes] = deadlines.filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
  return {
    ...{ source: 'ted', sourceId, title, kinds: ['tender'] },
    ...{ summary: '', eligibility: '' },
    givers: wordsOf(inFrench(facts.of('buyer-name'))),
    ...{ audiences: [], themes: [], costs: [], steps: [], place: '' },
    placeCodes: nutsOf(wordsOf(facts.of('place-of-performance'))),
    withoutCodes: [],
    ...(closes === undefined ? {} : { closes }),
    recurrence: '',
    address: linkOf(facts.of('links')) ?? tedAddress(sourceId),
    ...{ cpv: [], criteria: [], lots: lots.length, corrects: [] },
  }
}

/** Where a notice is read on the site, in French. */
export function tedAddress(number: string): string {
  return `https://ted.europa.eu/fr/notice/-/detail/${encodeURIComponent(number)}`
}

export function nutsOf(codes: readonly string[]): readonly string[] {
  return [
    ...new Set(
      codes.flatMap((code) => (/^[A-Z]{2}[0-9A-Z]{1,3}$/.test(code) ? [`NUTS-${code}`] : [])),
    ),
  ].slice(0, 50)
}

/** French, English, or the first language there is. */
function inFrench(value: unknown): readonly unknown[] {
  if (!isEntry(value)) return listOf(value)
  const key = ['fra', 'FRA', 'eng', 'ENG'].find((each) => each in value) ?? Object.keys(value)[0]
  return key === undefined ? [] : listOf(value[key])
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
}

function linkOf(value: unknown): string | undefined {
  if (!isEntry(value)) return undefined
  const html = value['html']
  if (!isEntry(html)) return undefined
  return readAddress(lineOf(html['FRA'] ?? html['ENG'] ?? Object.values(html)[0], 2_000))
}
