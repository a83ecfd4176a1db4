import { type PowerAnswer, powerByPlan } from '#engines/field-trials/index.ts'
import { writtenPercent } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { localeOf } from '../misread/answer-locale.ts'
import type { Terminal } from '../terminal.ts'
import { figure } from './analyse-trial.ts'
import { misreadTrial, namesOf, numberOrText, type PlanOptions, planOf } from './trial-files.ts'
import { countedWords, powerTexts } from './trial-words.ts'

export interface PowerOptions extends PlanOptions {
  readonly effect?: string
  readonly n?: string
  readonly power?: string
  readonly sd?: string
  readonly clusterSize?: string
  readonly icc?: string
}

const numbers = ['effect', 'n', 'power', 'sd', 'clusterSize', 'icc'] as const

/** `trials power`: how many, how likely, or how small, by what the plan leaves out. */
export async function powerOfTrial(out: Terminal, options: PowerOptions) {
  const locale = localeOf(options.lang)
  const typed: Record<string, unknown> = {}
  for (const key of numbers) {
    const text = options[key]
    if (text !== undefined) typed[key] = numberOrText(text)
  }
  const read = powerByPlan({ ...(await planOf(options, locale)), ...typed })
  if (!read.ok) throw misreadTrial(read.defects, namesOf(options, ''), locale)
  for (const line of powerLines(read.answer, locale)) out.say(line)
  out.json('ouvroir trials power 1', read.answer)
}

function powerLines(answer: PowerAnswer, locale: Locale): readonly string[] {
  const texts = powerTexts[locale]
  const { solvedFor, whole, n, total, power, effect, test, difference } = answer
  const size = solvedFor === 'n' ? `${whole} (${figure(n, locale)})` : figure(n, locale)
  const words = countedWords(answer, size, locale)
  const isInDeviations = test === 'means' || test === 'pairs'
  const told = solvedFor === 'effect' ? texts.effect : texts.supposed
  return [
    (solvedFor === 'n' ? texts.size : texts.has)(words, figure(total, locale)),
    texts.power(writtenPercent(power, locale)),
    isInDeviations ? told(figure(effect, locale)) : texts.test(figure(effect, locale), test),
    ...(difference === undefined ? [] : [texts.difference(figure(difference, locale))]),
    ...(answer.designEffect === undefined
      ? []
      : [texts.growth(figure(answer.designEffect, locale))]),
  ]
}
