import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { optionalText, requiredDay, requiredText } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { readCents, readNumber, typedMoney } from '#kit/numbers.ts'
import { numbered } from '#kit/words.ts'
import type { CountedEdition } from './result.ts'

/** The six phases, in order; the draft of the rules is the first. */
export const editionStates = ['rules', 'ideas', 'analysis', 'vote', 'delivery', 'closed'] as const
export type EditionState = (typeof editionStates)[number]

export const ballotKinds = ['approval', 'points', 'ranking'] as const
export type BallotKind = (typeof ballotKinds)[number]

export const countings = ['equal-shares', 'greedy'] as const
export type Counting = (typeof countings)[number]

/** The most points that a ballot gives one project. */
export const mostPoints = 3

/** A part of the commune; with a sum of its own, its projects are counted apart. */
export interface Area {
  readonly name: string
  readonly cents: number | undefined
}

/** What is frozen on the day ideas open. */
export interface Rules {
  readonly title: string
  readonly presentation: string
  readonly envelopeCents: number
  readonly themes: readonly string[]
  readonly areas: readonly Area[]
  readonly leastCents: number | undefined
  readonly mostCents: number | undefined
  readonly whoMay: string
  readonly leastAge: number | undefined
  readonly ideasUntil: Day
  readonly analysisUntil: Day
  readonly voteUntil: Day
  readonly ballot: BallotKind
  readonly counting: Counting
  readonly mostChoices: number | undefined
  /** Numbered from one: a refusal cites the number. */
  readonly clauses: readonly string[]
}

export interface Edition extends Rules {
  readonly id: string
  readonly slug: string
  readonly state: EditionState
  readonly rulesSha256: string | undefined
  readonly frozenAt: Date | undefined
  readonly voteSlug: string | undefined
  readonly result: CountedEdition | undefined
  readonly evaluation: string
  readonly experimentId: string | undefined
  readonly phaseId: string | undefined
  readonly protocolVersion: number | undefined
  /** Ideas that its protocol expects. */
  readonly planned: number | undefined
  /** Its experiment is not published: the team alone may know of it. */
  readonly hidden: boolean
  readonly invented: boolean
  readonly copiedFrom: string | undefined
  readonly createdAt: Date
  readonly closedAt: Date | undefined
}

/** What an edition is before its rules are frozen, apart from what they say. */
export const freshEdition = {
  state: 'rules',
  rulesSha256: undefined,
  frozenAt: undefined,
  voteSlug: undefined,
  result: undefined,
  evaluation: '',
  experimentId: undefined,
  phaseId: undefined,
  protocolVersion: undefined,
  planned: undefined,
  hidden: false,
  invented: false,
  copiedFrom: undefined,
  closedAt: undefined,
} as const satisfies Partial<Edition>

/** The rules alone, in the order in which their hash is made. */
export function rulesOf(edition: Rules): Rules {
  const { title, presentation, envelopeCents, themes, areas, leastCents, mostCents } = edition
  const { whoMay, leastAge, ideasUntil, analysisUntil, voteUntil } = edition
  const { ballot, counting, mostChoices, clauses } = edition
  return {
    ...{ title, presentation, envelopeCents, themes, areas, leastCents, mostCents, whoMay },
    ...{ leastAge, ideasUntil, analysisUntil, voteUntil, ballot, counting, mostChoices, clauses },
  }
}

/** Why ideas may not open yet. */
export type FreezingProblem = 'not-now' | 'ideas-end-passed' | 'no-clause'

export function freezingProblem(
  edition: Pick<Edition, 'state' | 'ideasUntil' | 'clauses'>,
  today: Day,
): FreezingProblem | undefined {
  if (edition.state !== 'rules') return 'not-now'
  if (edition.ideasUntil < today) return 'ideas-end-passed'
  // A refusal cites a clause: without one, no idea could be refused.
  if (edition.clauses.length === 0) return 'no-clause'
  return undefined
}

/** Ideas come in until the day that the rules say, that day included. */
export function takesIdeas(
  { state, ideasUntil }: Pick<Edition, 'state' | 'ideasUntil'>,
  today: Day,
): boolean {
  return state === 'ideas' && today <= ideasUntil
}

/** The phase is shown from the day after its end as what it is: ideas do not come in any more. */
export function isLate(
  edition: Pick<Edition, 'state' | 'ideasUntil' | 'analysisUntil' | 'voteUntil'>,
  today: Day,
): boolean {
  const { state } = edition
  if (state === 'ideas') return today > edition.ideasUntil
  if (state === 'analysis') return today > edition.analysisUntil
  return state === 'vote' && today > edition.voteUntil
}

/** The sums that are shared apart: one an area where areas have their own, else the whole. */
export function partsOf({
  areas,
  envelopeCents,
}: Pick<Rules, 'areas' | 'envelopeCents'>): readonly { area: string; cents: number }[] {
  if (areas.some(({ cents }) => cents !== undefined))
    return areas.map(({ name, cents }) => ({ area: name, cents: cents ?? 0 }))
  return [{ area: '', cents: envelopeCents }]
}

const most = 1_000_000_000_00

export const cents = z
  .string()
  .trim()
  .min(1)
  .transform((text) => readCents(text) ?? Number.NaN)
  .refine(
    (value) => Number.isInteger(value) && value >= 0 && value <= most,
    say('Écrivez un montant, par exemple 1 250,50.', 'Write an amount, for example 1250.50.'),
  )

export const optionalCents = z
  .string()
  .trim()
  .default('')
  .transform((text) => (text === '' ? undefined : (readCents(text) ?? Number.NaN)))
  .refine(
    (value) => value === undefined || (Number.isInteger(value) && value >= 0 && value <= most),
    say('Écrivez un montant, par exemple 1 250,50.', 'Write an amount, for example 1250.50.'),
  )

function optionalWhole(least: number, greatest: number) {
  return z
    .string()
    .trim()
    .default('')
    .transform((text) => (text === '' ? undefined : (readNumber(text) ?? Number.NaN)))
    .refine(
      (value) =>
        value === undefined || (Number.isInteger(value) && value >= least && value <= greatest),
      say('Écrivez un nombre entier, par exemple 5.', 'Write a whole number, for example 5.'),
    )
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

function lines(greatest: number, longest: number) {
  return z
    .string()
    .default('')
    .transform(linesOf)
    .refine(
      (all) => all.length <= greatest && all.every((line) => line.length <= longest),
      say(
        `${numbered(greatest, 'lignes', 'fr')} au plus, de ${numbered(longest, 'caractères', 'fr')} au plus.`,
        `At most ${numbered(greatest, 'lines', 'en')} of ${numbered(longest, 'characters', 'en')}.`,
      ),
    )
    .refine(
      (all) =>
        new Set(all.map((line) => line.split('|')[0]?.trim().toLowerCase())).size === all.length,
      say('Deux lignes disent la même chose.', 'Two lines say the same.'),
    )
}

/** `Nord | 30 000`; the sum is left out where the envelope is one. */
function areaOf(line: string): Area {
  const [name = '', sum] = line.split('|')
  return { name: name.trim(), cents: sum === undefined ? undefined : readCents(sum.trim()) }
}

const areas = lines(30, 120)
  .refine(
    (all) =>
      all.every((line) => !line.includes('|') || (readCents(line.split('|')[1] ?? '') ?? -1) > 0),
    say(
      'Après la barre, écrivez un montant : Nord | 30 000.',
      'After the bar, write an amount: North | 30 000.',
    ),
  )
  .transform((all) => all.map(areaOf))
  .refine(
    (all) => all.every(({ cents: sum }) => (sum === undefined) === (all[0]?.cents === undefined)),
    say(
      'Donnez une somme à chaque secteur, ou à aucun.',
      'Give every area a sum, or none of them.',
    ),
  )

/** What the form of the rules says. */
export const rulesShape = z
  .object({
    title: requiredText(120, 3),
    presentation: optionalText(4000),
    envelopeCents: cents.refine(
      (value) => value > 0,
      say('L’enveloppe dépasse zéro.', 'The envelope is more than zero.'),
    ),
    themes: lines(30, 80),
    areas,
    leastCents: optionalCents,
    mostCents: optionalCents,
    whoMay: requiredText(600, 3),
    leastAge: optionalWhole(0, 99),
    ideasUntil: requiredDay,
    analysisUntil: requiredDay,
    voteUntil: requiredDay,
    ballot: z.enum(ballotKinds),
    counting: z.enum(countings),
    mostChoices: optionalWhole(1, 60),
    clauses: lines(30, 400),
  })
  .refine((form) => form.ideasUntil <= form.analysisUntil, {
    path: ['analysisUntil'],
    ...say('L’analyse finit après les idées.', 'The analysis ends after the ideas.'),
  })
  .refine((form) => form.analysisUntil <= form.voteUntil, {
    path: ['voteUntil'],
    ...say('Le vote finit après l’analyse.', 'The vote ends after the analysis.'),
  })
  .refine(
    (form) =>
      form.leastCents === undefined ||
      form.mostCents === undefined ||
      form.leastCents <= form.mostCents,
    {
      path: ['mostCents'],
      ...say(
        'Le coût le plus haut est au-dessous du plus bas.',
        'The highest cost is below the lowest.',
      ),
    },
  )
  .refine((form) => (form.leastCents ?? 0) <= form.envelopeCents, {
    path: ['leastCents'],
    ...say('Ce coût dépasse l’enveloppe.', 'This cost is above the envelope.'),
  })
  .refine(
    (form) =>
      form.areas[0]?.cents === undefined ||
      form.areas.reduce((sum, area) => sum + (area.cents ?? 0), 0) === form.envelopeCents,
    {
      path: ['areas'],
      ...say(
        'Les sommes des secteurs font ensemble l’enveloppe, ni plus ni moins.',
        'The sums of the areas make the envelope together, no more and no less.',
      ),
    },
  )
  .transform(
    (form): Rules => ({
      ...form,
      mostChoices: form.ballot === 'approval' ? form.mostChoices : undefined,
    }),
  )

/** The rules as their form shows them again. */
export function typedRules(rules: Rules): Readonly<Record<string, string>> {
  const sum = (value: number | undefined) => (value === undefined ? '' : typedMoney(value))
  return {
    ...{ title: rules.title, presentation: rules.presentation, whoMay: rules.whoMay },
    envelopeCents: sum(rules.envelopeCents),
    themes: rules.themes.join('\n'),
    areas: rules.areas
      .map(({ name, cents: own }) => (own === undefined ? name : `${name} | ${sum(own)}`))
      .join('\n'),
    leastCents: sum(rules.leastCents),
    mostCents: sum(rules.mostCents),
    leastAge: rules.leastAge?.toString() ?? '',
    ...{ ideasUntil: rules.ideasUntil, analysisUntil: rules.analysisUntil },
    ...{ voteUntil: rules.voteUntil, ballot: rules.ballot, counting: rules.counting },
    mostChoices: rules.mostChoices?.toString() ?? '',
    clauses: rules.clauses.join('\n'),
  }
}

/** What a guide proposes first: each may be changed, none is needed. */
export const usualClauses: readonly string[] = [
  'Le projet relève des compétences de la commune.',
  'Il sert l’intérêt général et profite à d’autres que la personne qui le propose.',
  'C’est un investissement : il n’emploie personne et n’engage pas de dépense chaque année.',
  'Il est assez précis pour être étudié.',
  'Son coût reste dans les limites du règlement.',
  'Il respecte la loi, et la commune peut disposer du lieu.',
]
