import type { Challenge } from '#kit/challenge.ts'
import { defineTexts, type Texts } from '#kit/texts.ts'

/** What an indicator looks at. */
export const aspects = ['satisfaction', 'set-up', 'effect', 'influence'] as const
export type Aspect = (typeof aspects)[number]

/** Where its figure comes from. */
export const sources = ['instrument', 'survey', 'marker', 'open-data', 'hand'] as const
export type Source = (typeof sources)[number]

export const moments = ['before', 'during', 'after', 'six-months', 'two-years'] as const
export type Moment = (typeof moments)[number]

/** The words of an indicator, each in both languages, by what they say. */
export const indicatorParts = [
  'name',
  'says',
  'leavesOut',
  'unit',
  'where',
  'target',
  'reason',
  'failure',
  'pitfalls',
] as const
export type IndicatorPart = (typeof indicatorParts)[number]

export interface Indicator {
  /** The name of its file: its anchor in the library. */
  readonly key: string
  readonly aspect: Aspect
  readonly source: Source
  readonly moments: readonly Moment[]
  readonly challenges: readonly Challenge[]
  readonly words: Readonly<Record<IndicatorPart, Texts<string>>>
}

/** Words of the screens, which are those of the files too. */
export const aspectNames = defineTexts(
  {
    satisfaction: 'satisfaction',
    'set-up': 'qualité du dispositif',
    effect: 'efficacité et efficience',
    influence: 'influence sur la décision',
  },
  {
    satisfaction: 'satisfaction',
    'set-up': 'quality of the set-up',
    effect: 'efficacy and efficiency',
    influence: 'influence on the decision',
  },
)

export const sourceNames = defineTexts(
  {
    instrument: 'chiffre d’un instrument',
    survey: 'question d’enquête',
    marker: 'marqueur de l’Indice',
    'open-data': 'colonne de données ouvertes',
    hand: 'comptage à la main',
  },
  {
    instrument: 'figure of an instrument',
    survey: 'survey question',
    marker: 'marker of the Index',
    'open-data': 'column of open data',
    hand: 'count by hand',
  },
)

export const momentNames = defineTexts(
  {
    before: 'avant',
    during: 'pendant',
    after: 'après',
    'six-months': '6 mois après',
    'two-years': '2 ans après',
  },
  {
    before: 'before',
    during: 'during',
    after: 'after',
    'six-months': '6 months after',
    'two-years': '2 years after',
  },
)
