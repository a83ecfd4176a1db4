import { z } from 'zod'
import type { NoticeKind, NoticeSource } from '#engines/funding-notices/index.ts'
import { type Challenge, challenges, isChallenge } from '#kit/challenge.ts'
import type { Day } from '#kit/dates.ts'
import { say } from '#kit/form.ts'
import {
  type AskedForm,
  askedForm,
  choice,
  dayIfKnown,
  figure,
  type GivenBy,
  longText,
  text,
} from '#kit/forms/asked-fields.ts'
import { optionalCents, optionalTenths, typedCents, typedTenths } from '#kit/forms/money-fields.ts'
import { tickedBoxes } from '#kit/forms/ticked-boxes.ts'
import { optionalAddress, optionalPlaces } from './fields.ts'
import { type CostNature, costNatures, isCostNature, type Phase, phases } from './phase.ts'
import { opportunityTexts } from './texts/opportunities.ts'

/** As the readers of notices tell them apart. */
export const opportunityKinds = [
  'grant',
  'call-for-projects',
  'expertise',
  'loan',
  'advance',
  'certificates',
  'tender',
  'other',
] as const satisfies readonly NoticeKind[]
export type OpportunityKind = NoticeKind

export type Origin = 'hand' | NoticeSource

/** What the team makes of it. */
export const followings = ['to-read', 'followed', 'set-aside'] as const
export type Following = (typeof followings)[number]

/** What its source says, or whoever wrote it down. */
export interface OpportunityFacts {
  readonly title: string
  readonly kind: OpportunityKind
  /** Those who fund, in words. */
  readonly funder: string
  readonly summary: string
  /** Who may ask, in words. */
  readonly audience: string
  readonly themes: string
  /** Natures of cost in the words of the source. */
  readonly costsSaid: string
  readonly stepsSaid: string
  readonly place: string
  readonly placeCodes: readonly string[]
  /** Places left out, which win over those above. */
  readonly withoutCodes: readonly string[]
  /** In tenths of a percent. */
  readonly rateTenths: number | undefined
  readonly mostCents: number | undefined
  readonly opensOn: Day | undefined
  readonly closesOn: Day | undefined
  /** Where the source tells the hour too. */
  readonly closesAt: Date | undefined
  readonly recurrence: string
  readonly address: string
  readonly applyAt: string
}

/** How the answers to a contract are marked, and in how many lots it is cut: 0 where the notice tells none. */
export interface AwardTerms {
  readonly criteria: readonly { readonly label: string; readonly percent?: number }[]
  readonly lots: number
}

export type FactName = keyof OpportunityFacts

/** What a person says of it after reading; empty where nobody did. */
export interface OpportunityReading {
  readonly challenges: readonly Challenge[]
  readonly natures: readonly CostNature[]
  readonly phases: readonly Phase[]
}

/** Money that may be asked for: a grant, a call, a loan. */
export interface Opportunity extends OpportunityFacts, OpportunityReading {
  readonly id: string
  readonly origin: Origin
  /** Of its source; empty when it was written by hand. */
  readonly sourceId: string
  /** Of what the source said last: another one has changed. */
  readonly sourceSha256: string
  /** The day of the notice as it stands here, where the source says one. */
  readonly sourceChangedOn: Day | undefined
  /** Facts that a person wrote over those of the source. */
  readonly byHand: readonly FactName[]
  /** Facts of the source that could not be read, in words. */
  readonly leftOut: readonly string[]
  /** Of contracts whose notice says it; no fact of the list, it serves whoever answers. */
  readonly awardTerms?: AwardTerms | undefined
  readonly following: Following
  readonly ownerId: string | undefined
  readonly invented: boolean
  readonly createdAt: Date
  readonly updatedAt: Date
}

const { fr, en } = opportunityTexts
const words = (name: keyof typeof fr.fields) => ({
  label: { fr: fr.fields[name], en: en.fields[name] },
})
const hinted = (name: keyof typeof fr.fields & keyof typeof fr.hints) => ({
  ...words(name),
  hint: { fr: fr.hints[name], en: en.hints[name] },
})

const asked = askedForm({
  title: text({ ...words('title'), most: 240, required: true }),
  kind: choice({
    ...words('kind'),
    options: opportunityKinds.map((value) => ({
      value,
      label: { fr: fr.kinds[value], en: en.kinds[value] },
    })),
  }),
  funder: text({ ...words('funder'), most: 240, required: true }),
  address: figure({ ...hinted('address'), shape: optionalAddress, typed: (address) => address }),
  summary: longText({ ...words('summary'), most: 4000, rows: 5 }),
  audience: text({ ...hinted('audience'), most: 400 }),
  themes: text({ ...hinted('themes'), most: 400 }),
  place: text({ ...hinted('place'), most: 240 }),
  placeCodes: figure({
    ...hinted('placeCodes'),
    shape: optionalPlaces,
    typed: (codes: readonly string[] | undefined) => codes?.join(', '),
  }),
  opensOn: dayIfKnown({ ...words('opensOn'), days: 'any' }),
  closesOn: dayIfKnown({ ...hinted('closesOn'), days: 'any' }),
  rateTenths: figure({
    ...hinted('rateTenths'),
    unit: { fr: '%', en: '%' },
    shape: optionalTenths,
    typed: typedTenths,
  }),
  mostCents: figure({
    ...words('mostCents'),
    unit: { fr: '€', en: '€' },
    shape: optionalCents,
    typed: typedCents,
  }),
})

const reading = z.object({
  challenges: tickedBoxes.transform((ticked) => challenges.filter((code) => ticked.includes(code))),
  natures: tickedBoxes.transform((ticked) => costNatures.filter((code) => ticked.includes(code))),
  phases: tickedBoxes.transform((ticked) => phases.filter((code) => ticked.includes(code))),
})

export type OpportunityForm = GivenBy<typeof asked> & z.output<typeof reading>

/** What is asked of an opportunity; the boxes are drawn by its page. */
export const opportunityForm: AskedForm<OpportunityForm, typeof asked.fields> = {
  ...asked,
  shape: z
    .intersection(asked.shape, reading)
    .refine(({ opensOn, closesOn }) => !opensOn || !closesOn || opensOn <= closesOn, {
      path: ['closesOn'],
      ...say('Le dernier jour vient après le premier.', 'The last day comes after the first.'),
    }),
}

export function isClosed({ closesOn }: Pick<Opportunity, 'closesOn'>, today: Day): boolean {
  return closesOn !== undefined && closesOn < today
}

/** What a person reads in the words of a source: paid by what one consumes, or by what one builds and keeps. */
export function costsOf(costsSaid: string): 'running' | 'investment' | 'both' | 'unsaid' {
  const plain = costsSaid.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const isRunning = /fonctionnement|supply|running/.test(plain)
  const isInvestment = /investissement|investment/.test(plain)
  if (isRunning && isInvestment) return 'both'
  if (isRunning) return 'running'
  return isInvestment ? 'investment' : 'unsaid'
}

/** As they were kept: a word that the house does not know any more is left aside. */
export function readingOf(kept: {
  readonly challenges: readonly string[]
  readonly natures: readonly string[]
  readonly phases: readonly string[]
}): OpportunityReading {
  return {
    challenges: listIn(kept.challenges).filter(isChallenge),
    natures: listIn(kept.natures).filter(isCostNature),
    phases: phases.filter((code) => listIn(kept.phases).includes(code)),
  }
}

/** What a database holds may be older than this room. */
function listIn(kept: readonly string[]): readonly string[] {
  return Array.isArray(kept) ? kept : []
}
