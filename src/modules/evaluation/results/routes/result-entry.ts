import { planInR } from '#engines/field-trials/index.ts'
import type { Locale } from '#kit/texts.ts'
import { evaluationPaths, protocolPaths } from '#modules/experiments/index.ts'
import { effectsOf, flowOf } from '../certainty.ts'
import { ownDeviationsInWords } from '../deviation-words.ts'
import { effectInWords, effectSentence } from '../effect-sentence.ts'
import type { KeptResult } from '../kept-result.ts'
import { asTable } from '../open-columns.ts'
import { plainLine } from '../plain-line.ts'
import { shownEffects, shownNumbers } from '../shown-numbers.ts'

interface Place {
  readonly slug: string
  readonly baseUrl: string
  readonly locale: Locale
}

/** One published result as programs read it. What was withdrawn says when and why, and nothing of what it said. */
export function resultEntry(result: KeptResult, { slug, baseUrl, locale }: Place) {
  const { protocolVersion, planPlace, numbers, openColumns } = result
  const head = {
    id: result.id,
    href: `${baseUrl}${evaluationPaths.result(slug, result.id)}`,
    kind: result.kind,
    state: result.state,
    question: result.question,
    publishedAt: result.publishedAt?.toISOString() ?? null,
  }
  if (result.state === 'withdrawn')
    return {
      ...head,
      withdrawnAt: result.withdrawnAt?.toISOString() ?? null,
      reason: result.reason,
    }
  return {
    ...head,
    protocol: { version: protocolVersion, sha256: result.protocolSha256 },
    plan: {
      href: `${baseUrl}${protocolPaths.planFile(slug, protocolVersion, planPlace)}`,
      sha256: result.planSha256,
    },
    deviations: {
      known: ownDeviationsInWords(result, locale),
      said: result.deviations,
    },
    note: result.note,
    ...(numbers
      ? {
          file: { sha256: result.fileSha256 ?? null, rows: numbers.received },
          data: openColumns ? { rows: openColumns.rows.length, licence: 'etalab-2.0' } : null,
          flow: flowOf(numbers.received, numbers.analysis),
          rounded: shownNumbers(numbers, openColumns !== undefined).isRounded,
          effects: shownEffects(numbers, openColumns !== undefined).map(({ effect, shown }) => {
            const sentence = effectSentence(effect, numbers, locale, shown)
            const words = effectInWords(sentence, locale)
            return { outcome: effect.outcome, term: effect.term, degree: sentence.degree, words }
          }),
          analysis: shownNumbers(numbers, openColumns !== undefined).analysis,
        }
      : { reason: result.reason }),
  }
}

/** The plan that was run, as `ouvroir trials analyse --plan` takes it. */
export function planText({ numbers }: KeptResult): string | undefined {
  return numbers && `${JSON.stringify(numbers.plan.fields, null, 2)}\n`
}

/** The columns that may be published, as a program reads them: a comma between cells, a point in numbers. */
export function columnsText({ openColumns }: KeptResult): string | undefined {
  return openColumns && [openColumns.titles, ...openColumns.rows].map(plainLine).join('')
}

/** A script of R that computes the same numbers from these columns, which it holds. */
export function scriptText({ numbers, openColumns }: KeptResult): string | undefined {
  if (!numbers || !openColumns) return undefined
  return planInR(asTable(openColumns), numbers.analysis.plan, effectsOf(numbers))
}

/** What each column is in the plan, for whoever opens the data. */
export function codebookText({ numbers, openColumns }: KeptResult): string | undefined {
  if (!numbers || !openColumns) return undefined
  const { plan } = numbers.analysis
  const roles = (title: string) =>
    [
      plan.outcomes.includes(title) ? ['outcome', numbers.plan.unit] : undefined,
      plan.treatment === title
        ? ['treatment', numbers.analysis.arms.map(({ name }) => name).join(' | ')]
        : undefined,
      plan.block === title ? ['block', 'a number instead of its name'] : undefined,
      plan.cluster === title ? ['cluster', 'a number instead of its name'] : undefined,
      plan.time === title ? ['time', '0 before | 1 after'] : undefined,
      plan.covariates.includes(title) ? ['covariate', 'measured before'] : undefined,
    ].find((role) => role !== undefined) ?? ['', '']
  return [
    ['column', 'role', 'values', 'missing'],
    ...openColumns.titles.map((title, at) => [
      title,
      ...roles(title),
      String(openColumns.rows.filter((row) => row[at] === '').length),
    ]),
  ]
    .map(plainLine)
    .join('')
}
