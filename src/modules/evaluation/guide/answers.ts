import { z } from 'zod'
import { type Parsed, parseForm, type RawForm, say } from '#kit/form.ts'
import { readNumber, writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'

/** What each answer is called in the address, so that whoever receives a link can read it. */
export const whoWords = { lot: 'tirage', chosen: 'choix', no: 'non' } as const
export const dateWords = { two: 'deux', series: 'serie', after: 'apres' } as const
export const unitWords = { people: 'personnes', places: 'lieux' } as const
export const compareWords = { here: 'ici', towns: 'ailleurs', no: 'non' } as const
export const stepWords = { yes: 'oui', no: 'non' } as const
export const measureWords = { share: 'part', mean: 'moyenne', words: 'recit' } as const

/** A series shorter than this has no slope of its own on each side. */
export const fewestDates = 8
const mostUnits = 1_000_000

/** The six answers, as they were understood. */
export interface Answers {
  readonly who: keyof typeof whoWords
  readonly dates: keyof typeof dateWords
  /** Of a series: how many dates in all. */
  readonly dateCount: number | undefined
  readonly unit: keyof typeof unitWords
  /** People or places in all, those one compares with among them. */
  readonly count: number
  /** People measured in each place. */
  readonly size: number | undefined
  readonly compare: keyof typeof compareWords
  readonly steps: keyof typeof stepWords
  readonly measure: Measure
}

export type Measure =
  /** The share that one expects without the trial, from 0 to 1. */
  | { readonly kind: 'share'; readonly expected: number }
  | { readonly kind: 'mean'; readonly spread: number }
  | { readonly kind: 'words' }

const unknownWord = say(
  'Cette réponse n’existe pas ici : choisissez-en une dans la liste.',
  'This answer does not exist here: choose one in the list.',
)

function oneOf<Code extends string>(words: Readonly<Record<Code, string>>) {
  const codes = Object.keys(words) as Code[]
  return z
    .string()
    .min(1)
    .refine((typed) => typed === '' || codes.some((code) => words[code] === typed), unknownWord)
    .transform((typed) => codes.find((code) => words[code] === typed) as Code)
}

/** A number that stands in the address as it was typed, with a comma or a space. */
const typedNumber = z.string().optional().default('')

interface Bounds {
  readonly from: number
  readonly to: number
  readonly isWhole?: boolean
}

const units: Bounds = { from: 1, to: mostUnits, isWhole: true }
const dates: Bounds = { from: 3, to: 1_000, isWhole: true }
const percent: Bounds = { from: 1, to: 99 }
const spread: Bounds = { from: 0.001, to: mostUnits }

/** A share that nobody foresees: the most prudent one, half. */
const unknownShare = 50

const answersShape = z
  .object({
    qui: oneOf(whoWords),
    dates: oneOf(dateWords),
    'combien-de-dates': typedNumber,
    unites: oneOf(unitWords),
    combien: typedNumber,
    'par-lieu': typedNumber,
    comparer: oneOf(compareWords),
    etapes: oneOf(stepWords),
    mesure: oneOf(measureWords),
    part: typedNumber,
    ecart: typedNumber,
  })
  .superRefine((typed, check) => {
    // What the other answers do not ask for may hold anything: it comes back as it was typed, and counts for nothing.
    const need = (name: Numbered, bounds: Bounds, isAsked: boolean) => {
      if (!isAsked) return
      const problem = problemOf(typed[name], bounds)
      if (problem) check.addIssue({ code: 'custom', path: [name], ...problem })
    }
    need('combien', units, true)
    need('combien-de-dates', dates, typed.dates === 'series')
    need('par-lieu', units, typed.unites === 'places')
    need('part', percent, typed.mesure === 'share' && typed.part.trim() !== '')
    need('ecart', spread, typed.mesure === 'mean')
  })

type Numbered = 'combien' | 'combien-de-dates' | 'par-lieu' | 'part' | 'ecart'

function problemOf(typed: string, { from, to, isWhole }: Bounds) {
  const value = readNumber(typed)
  const fits =
    value !== undefined && value >= from && value <= to && (!isWhole || Number.isInteger(value))
  if (fits) return undefined
  const [least, most] = [
    { fr: writtenNumber(from, 'fr', 3), en: writtenNumber(from, 'en', 3) },
    { fr: writtenNumber(to, 'fr'), en: writtenNumber(to, 'en') },
  ]
  return isWhole
    ? say(
        `Écrivez un nombre entier, entre ${least.fr} et ${most.fr}.`,
        `Write a whole number, between ${least.en} and ${most.en}.`,
      )
    : say(
        `Écrivez un nombre entre ${least.fr} et ${most.fr}.`,
        `Write a number between ${least.en} and ${most.en}.`,
      )
}

/** What the address says; what cannot be understood is said in words, and everything that was typed comes back. */
export function readAnswers(raw: RawForm, locale: Locale): Parsed<Answers> {
  const read = parseForm(answersShape, raw, locale)
  if (!read.ok) return read
  const { value } = read
  const number = (name: Numbered) => readNumber(value[name])
  return {
    ok: true,
    value: {
      who: value.qui,
      dates: value.dates,
      dateCount: value.dates === 'series' ? number('combien-de-dates') : undefined,
      unit: value.unites,
      count: number('combien') ?? 0,
      size: value.unites === 'places' ? number('par-lieu') : undefined,
      compare: value.comparer,
      steps: value.etapes,
      measure: measureOf(value.mesure, number('part'), number('ecart')),
    },
  }
}

function measureOf(
  kind: Measure['kind'],
  share: number | undefined,
  deviation: number | undefined,
): Measure {
  if (kind === 'share') return { kind, expected: (share ?? unknownShare) / 100 }
  return kind === 'mean' ? { kind, spread: deviation ?? 1 } : { kind }
}
