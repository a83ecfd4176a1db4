import { type Entry, type Facts, isEntry, type PlainText, wordsOf } from './facts.ts'
import type { Notice, NoticeKind } from './notice.ts'

const site = 'https://aides-territoires.beta.gouv.fr/'

/** Labels of the site, its former codes, and those of its addresses: the first word that fits tells. */
const kinds: readonly (readonly [RegExp, NoticeKind])[] = [
  [/subvention|^grant$/i, 'grant'],
  [/avance|advance/i, 'advance'],
  [/pr[êe]t|^loan$/i, 'loan'],
  [/certificat|^cee$/i, 'certificates'],
  [/ing[ée]nierie|engineering/i, 'expertise'],
]

/** An aid of the site: `GET /api/aids/`, as it was until 2023 and as it is since. */
export function isAid(entry: Entry): boolean {
  return 'name' in entry && ('financers' in entry || 'aid_types' in entry || 'perimeter' in entry)
}

export function readAid(facts: Facts, plain: PlainText): Notice | undefined {
  const sourceId = facts.line('id', 80) || facts.needed('slug', 200)
  const title = facts.needed('name')
  if (sourceId === undefined || title === undefined) return undefined
  const rateFrom = facts.rate('subvention_rate_lower_bound')
  const rateTo = facts.rate('subvention_rate_upper_bound')
  const address = facts.address('url', site) ?? facts.address('origin_url')
  const applyAt = facts.address('application_url')
  const published = facts.day('date_created')
  const changed = facts.day('date_updated')
  return {
    ...{ source: 'aides-territoires', sourceId, title },
    kinds: kindsOf(facts),
    summary: plain(textOf(facts.of('description')), 4_000),
    eligibility: plain(textOf(facts.of('eligibility')), 4_000),
    givers: wordsOf(facts.of('financers') ?? facts.of('financers_full')),
    audiences: wordsOf(facts.of('targeted_audiences')),
    // « Thème|Catégorie » until 2023, « Thème / Catégorie » since.
    themes: wordsOf(facts.of('categories')).map((theme) =>
      theme
        .split('|')
        .map((part) => part.trim())
        .join(' / '),
    ),
    costs: wordsOf(facts.of('destinations')),
    steps: wordsOf(facts.of('mobilization_steps')),
    place: placeOf(facts.of('perimeter')),
    placeCodes: [],
    withoutCodes: [],
    ...facts.days(facts.day('start_date'), facts.day('submission_deadline'), 'submission_deadline'),
    recurrence: facts.line('recurrence', 80),
    ...(published === undefined ? {} : { published }),
    ...(changed === undefined ? {} : { changed }),
    ...inOrder(rateFrom, rateTo),
    ...(address === undefined ? {} : { address }),
    ...(applyAt === undefined ? {} : { applyAt }),
    ...{ cpv: [], criteria: [], lots: 0, corrects: [] },
  }
}

function kindsOf(facts: Facts): readonly NoticeKind[] {
  const named = wordsOf(facts.of('aid_types') ?? facts.of('aid_types_full')).map(
    (word) => kinds.find(([shape]) => shape.test(word))?.[1] ?? 'other',
  )
  const isCall = facts.of('is_call_for_project') === true
  const all = [...(isCall ? (['call-for-projects'] as const) : []), ...named]
  return all.length === 0 ? ['other'] : [...new Set(all)]
}

function placeOf(value: unknown): string {
  return wordsOf(isEntry(value) ? value['name'] : value)[0] ?? ''
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Two bounds that were typed the wrong way round are the same two bounds. */
function inOrder(from: number | undefined, to: number | undefined) {
  if (from !== undefined && to !== undefined)
    return { rateFrom: Math.min(from, to), rateTo: Math.max(from, to) }
  return {
    ...(from === undefined ? {} : { rateFrom: from }),
    ...(to === undefined ? {} : { rateTo: to }),
  }
}
