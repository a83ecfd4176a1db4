import type { Facts, PlainText } from './facts.ts'
import { lineOf, wordsOf } from './facts.ts'
import type { Notice, NoticeKind } from './notice.ts'

/** Columns without which the table is not one of the schema `etalab/dispositif-aide`. */
export const dispositifColumns = ['id', 'titre', 'types_aides', 'cibles'] as const

const kinds: ReadonlyMap<string, NoticeKind> = new Map([
  ['financement', 'grant'],
  ['subvention', 'grant'],
  ['prêt', 'loan'],
  ['avance récupérable', 'advance'],
  ['ingénierie', 'expertise'],
  ['accompagnement', 'expertise'],
  ['conseil', 'expertise'],
  ['appel à projets', 'call-for-projects'],
  ['appel à projet', 'call-for-projects'],
])

/** A line of a table of the schema `etalab/dispositif-aide` (0.1.0 and 0.2.0). */
export function readDispositif(facts: Facts, plain: PlainText): Notice | undefined {
  const sourceId = facts.needed('id', 200)
  const title = facts.needed('titre')
  if (sourceId === undefined || title === undefined) return undefined
  const carriers = carriersOf(facts.line('porteurs', 20_000))
  const funders = carriers.filter(({ roles }) => roles.includes('financeur'))
  const first = (funders.length > 0 ? funders : carriers)[0]
  const siren = facts.siren('porteurs', first?.siren ?? '')
  const address = facts.address('url_source')
  const changed = facts.day('date_mise_a_jour')
  const promise = facts.line('promesse', 400)
  const described = plain(String(facts.of('description') ?? ''), 4_000)
  const named = wordsOf(facts.of('types_aides'), '|').map(
    (word) => kinds.get(word.toLowerCase()) ?? 'other',
  )
  return {
    ...{ source: 'dispositif-aide', sourceId, title },
    kinds: named.length === 0 ? ['other'] : [...new Set(named)],
    summary: [promise, described]
      .filter((text) => text !== '')
      .join('\n\n')
      .slice(0, 4_000),
    eligibility: plain(String(facts.of('eligibilite') ?? ''), 4_000),
    givers: [...new Set((funders.length > 0 ? funders : carriers).map(({ name }) => name))],
    ...(siren === undefined ? {} : { siren }),
    audiences: wordsOf(facts.of('cibles'), '|'),
    themes: wordsOf(facts.of('programmes_parents'), '|'),
    ...{ costs: [], steps: [], place: '' },
    placeCodes: facts.codes('eligibilite_geographique'),
    withoutCodes: facts.codes('eligibilite_geographique_exclusions'),
    ...facts.days(facts.day('date_ouverture'), facts.day('date_cloture'), 'date_cloture'),
    recurrence: '',
    ...(changed === undefined ? {} : { changed }),
    ...(address === undefined ? {} : { address }),
    ...{ cpv: [], criteria: [], lots: 0, corrects: [] },
  }
}

interface Carrier {
  readonly name: string
  readonly siren: string
  readonly roles: readonly string[]
}

/**
 * `[{ nom: 'ADEME', siren: '385290309', roles: ['financeur'] }]`: nearly JSON, as the schema shows it, or JSON. Anything
 * else is a list of names.
 */
function carriersOf(text: string): readonly Carrier[] {
  const objects = text.match(/\{[^{}]*\}/g)
  if (!objects) return wordsOf(text, '|').map((name) => ({ name, siren: '', roles: [] }))
  return objects.flatMap((object) => {
    const name = fieldOf(object, 'nom')
    if (name === '') return []
    const roles = /["']?r[oô]les["']?\s*:\s*\[([^\]]*)\]/.exec(object)?.[1] ?? ''
    return [
      {
        name,
        siren: fieldOf(object, 'siren'),
        roles: wordsOf(roles.replace(/["']/g, ''), ',').map((role) => role.toLowerCase()),
      },
    ]
  })
}

function fieldOf(object: string, key: string): string {
  const match = new RegExp(`["']?${key}["']?\\s*:\\s*(?:"([^"]*)"|'([^']*)'|(\\d+))`).exec(object)
  return lineOf(match?.[1] ?? match?.[2] ?? match?.[3] ?? '')
}
