import {
  type DescriptionProblem,
  faultsOf,
  type Questionnaire,
  questionsOf,
  readDescription,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import { languageNames } from '#kit/formats.ts'
import type { Locale } from '#kit/texts.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { faultPlaceTexts } from '../texts/fault-places.ts'
import { faultTexts } from '../texts/faults.ts'
import { answersTo } from './typed-condition.ts'

/** One fault, where it is and what it is, in words. */
export interface FaultSaid {
  /** Where it is put right, when it is one question’s or one page’s. */
  readonly question?: string
  readonly page?: string
  /** Inside the question or the page: `when.all[1].value`. */
  readonly path: string
  /** « Question « Quel âge avez-vous ? », condition » */
  readonly where: string
  readonly sentence: string
}

/** Everything that stops this draft from being asked, each with its place. */
export function draftFaults(draft: Questionnaire, locale: Locale): readonly FaultSaid[] {
  const read = readDescription(draft)
  // A page that is still empty hides nothing of the others: both looks are taken.
  const all = [...(read.ok ? [] : read.problems), ...faultsOf(draft)]
  const once = new Map(all.map((problem) => [`${problem.path} ${problem.code}`, problem]))
  return [...once.values()].map((problem) => faultSaid(draft, problem, locale))
}

/** A fault of the engine for people: no path, the words of the question. */
export function faultSaid(
  draft: Questionnaire,
  { code, path, found, expected }: DescriptionProblem,
  locale: Locale,
): FaultSaid {
  const places = faultPlaceTexts[locale]
  const isUnsaid = code === 'no-text' && expected !== undefined
  const words = isUnsaid
    ? places.missingIn(languageSaid(expected, locale))
    : faultTexts[locale].description[code]
  const more = [
    ...(found === undefined ? [] : [places.found(found)]),
    ...(expected === undefined || isUnsaid
      ? []
      : [places.expected(choicesSaid(draft, expected, locale))]),
  ].join(', ')
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)}${more ? ` (${more})` : ''}.`
  const match = /^pages\[(\d+)\](?:\.questions\[(\d+)\])?\.?(.*)$/.exec(path)
  const page = draft.pages[Number(match?.[1] ?? -1)]
  if (!match || !page) return { path, sentence, where: places.whole(partSaid(path, locale)) }
  const inside = match[3] ?? ''
  if (code === 'too-few' && inside === 'questions') {
    const where = places.page(Number(match[1]) + 1, '')
    return { page: page.id, path: inside, sentence: places.emptyPage, where }
  }
  const part = partSaid(inside, locale)
  const language = draft.languages[0] ?? 'fr'
  const question = match[2] === undefined ? undefined : page.questions[Number(match[2])]
  if (!question) {
    const where = places.page(Number(match[1]) + 1, part)
    return { page: page.id, path: inside, sentence, where }
  }
  const text = wordsIn(question.text, language, language) || question.id
  return { question: question.id, path: inside, sentence, where: places.question(text, part) }
}

/** « français », and not `fr`. */
function languageSaid(tag: string, locale: Locale): string {
  // Another tool may write what is no tag of a language.
  if (!/^[a-z]{2,3}$/.test(tag)) return tag
  return languageNames(locale).of(tag) ?? tag
}

/** What would be right, as the author writes it: options by their words, « oui » and « non ». */
function choicesSaid(draft: Questionnaire, expected: string, locale: Locale): string {
  const { choice, or } = faultPlaceTexts[locale]
  if (expected === 'true, false') {
    const { yesNo } = conditionTexts[locale]
    return [true, false].map((value) => choice(yesNo(value))).join(or)
  }
  const language = draft.languages[0] ?? 'fr'
  const options = questionsOf(draft)
    .map(answersTo)
    .find((all) => all.length > 0 && all.map(({ id }) => id).join(', ') === expected)
  if (!options) return expected
  return options.map(({ text }) => choice(wordsIn(text, language, language))).join(or)
}

function partSaid(path: string, locale: Locale): string {
  const [key = ''] = path.split(/[.[]/)
  const { parts } = faultPlaceTexts[locale]
  return Object.hasOwn(parts, key) ? (parts[key as keyof typeof parts] ?? '') : ''
}
