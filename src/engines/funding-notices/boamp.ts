import { readJson } from '#kit/json/bounded-json.ts'
import { cpvOf, type Entry, type Facts, isEntry, readNumber, wordsOf } from './facts.ts'
import type { AwardCriterion, Notice } from './notice.ts'

/** Columns without which a table is not one of the BOAMP. */
export const boampColumns = ['idweb', 'objet'] as const

/** A notice of the BOAMP as its open data gives it: 41 fields, in JSON or in a table. */
export function isBoamp(entry: Entry): boolean {
  return 'idweb' in entry && 'objet' in entry
}

/** What is over, or was only announced: nobody can answer it. */
const closed =
  /attribution|annulation|sans[ _-]?suite|intention|conclure|modification|pr[ée]-?information|p[ée]riodique/i

export function readBoamp(facts: Facts): Notice | undefined {
  const sourceId = facts.needed('idweb', 40)
  const title = facts.needed('objet')
  if (sourceId === undefined || title === undefined) return undefined
  const nature = facts.line('nature', 60) || facts.line('nature_categorise', 60)
  if (closed.test(nature) || /^annul/i.test(facts.line('etat', 40))) {
    facts.tell('not-a-call', 'nature', facts.line('nature_libelle', 80) || nature)
    return undefined
  }
  const address = facts.address('url_avis')
  const published = facts.day('dateparution')
  const closes = facts.day('datelimitereponse')
  const closesAt = facts.instant('datelimitereponse')
  const departments = wordsOf(facts.of('code_departement'), ',')
  return {
    ...{ source: 'boamp', sourceId, title, kinds: ['tender'] },
    summary: [
      facts.line('procedure_libelle', 200),
      wordsOf(facts.of('type_marche'), ',').join(', '),
    ]
      .filter((text) => text !== '')
      .join(' · '),
    eligibility: '',
    givers: wordsOf(facts.of('nomacheteur')),
    audiences: [],
    themes: wordsOf(facts.of('descripteur_libelle'), ','),
    ...{ costs: [], steps: [], place: '' },
    placeCodes: departments
      .filter((code) => /^(?:\d{1,3}|2[AB])$/i.test(code))
      .map((code) => `DEP-${code.padStart(2, '0').toUpperCase()}`),
    withoutCodes: [],
    ...facts.days(published, closes, 'datelimitereponse'),
    ...(closesAt === undefined ? {} : { closesAt }),
    recurrence: '',
    ...(published === undefined ? {} : { published }),
    ...(address === undefined ? {} : { address }),
    cpv: cpvOf(codesIn(facts.of('donnees'))),
    criteria: criteriaOf(facts.line('criteres', 4_000)),
    lots: 0,
    corrects: wordsOf(facts.of('annonces_anterieures') ?? facts.of('annonce_lie'), ','),
  }
}

/** Codes wherever the notice keeps them: the shape of `donnees` follows the year and the kind of notice. */
function codesIn(value: unknown): readonly unknown[] {
  const codes: unknown[] = []
  const look = (each: unknown, isCode: boolean) => {
    if (Array.isArray(each)) for (const part of each) look(part, isCode)
    else if (isEntry(each))
      for (const [name, part] of Object.entries(each))
        look(part, isCode || /cpv|ItemClassificationCode/i.test(name))
    else if (isCode) codes.push(each)
  }
  look(typeof value === 'string' ? readJson(value) : value, false)
  return codes
}

/** « Prix : 40 % ; valeur technique (60 %) »: without a percent, a criterion has no weight here. */
export function criteriaOf(text: string): readonly AwardCriterion[] {
  return text
    .split(/[;\n]|(?<=%\)?)\s*,/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, 30)
    .map((part) => {
      // « (60 %) » and « : 40 % » alike: the number stands at the end, the label before it.
      const bare = part.replace(/[()%]/g, ' ').trim()
      const number = part.includes('%') ? /\d{1,3}(?:[.,]\d{1,3})?$/.exec(bare) : null
      const percent = number ? readNumber(number[0]) : undefined
      const label = number ? bare.slice(0, number.index).replace(/[:–-]/g, ' ').trim() : ''
      if (percent === undefined || percent > 100 || label === '')
        return { label: part.slice(0, 200) }
      return { label: label.slice(0, 200), percent }
    })
}
