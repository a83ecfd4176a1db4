import {
  type Analysis,
  analyse,
  type PlannedEstimate,
  planInR,
  readTrialPlan,
} from '#engines/field-trials/index.ts'
import { numberFormat } from '#kit/formats.ts'
import { writtenPercent } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { warningLine } from '#modules/evaluation/index.ts'
import { localeOf } from '../misread/answer-locale.ts'
import { tableLines } from '../table-lines.ts'
import type { Terminal } from '../terminal.ts'
import {
  misreadTrial,
  namesOf,
  type PlanOptions,
  planOf,
  tableOf,
  writeNew,
} from './trial-files.ts'
import { trialTexts } from './trial-words.ts'

export interface AnalyseOptions extends PlanOptions {
  /** Where a script of R that computes the same is written. */
  readonly r?: string
}

/** `trials analyse`: runs a plan on a table, and nothing that the plan does not say; no server, no database. */
export async function analyseTrial(out: Terminal, file: string, options: AnalyseOptions) {
  const locale = localeOf(options.lang)
  const names = namesOf(options, file)
  const read = readTrialPlan(await planOf(options, locale))
  if (!read.ok) throw misreadTrial(read.defects, names, locale)
  const table = await tableOf(file, locale)
  const result = analyse(table, read.plan)
  if (!result.ok) throw misreadTrial(result.defects, names, locale)
  const { analysis } = result
  for (const line of analysisLines(analysis, locale)) out.say(line)
  if (options.r !== undefined) {
    const effects = analysis.estimates.filter(({ isEffect }) => isEffect)
    const script = planInR(table, read.plan, effects) ?? ''
    await writeNew(options.r, script, locale)
    out.say(trialTexts[locale].script(options.r))
  }
  const { outcomes, ...plan } = analysis.plan
  const main = analysis.estimates.find(({ permutation }) => permutation)?.permutation
  out.json('ouvroir trials analyse 1', {
    ...{ design: plan.design, plan: { ...plan, outcome: outcomes } },
    ...{ rows: analysis.rows, arms: analysis.arms, estimates: analysis.estimates },
    balance: analysis.balance,
    joint: analysis.joint,
    permutation: main ?? null,
    warnings: analysis.warnings.map((warning) => ({
      ...warning,
      message: warningLine(warning, locale),
    })),
  })
}

function analysisLines(analysis: Analysis, locale: Locale): readonly string[] {
  const texts = trialTexts[locale]
  const { plan, rows, arms, estimates, balance, joint, warnings } = analysis
  const figures = (value: number) => figure(value, locale)
  return [
    texts.design(plan.design, plan.se ?? texts.ownError),
    texts.rows(rows),
    ...arms.map(({ name, n }) => texts.arm(name, n)),
    '',
    ...tableLines({
      caption: texts.estimates,
      columns: [
        ...[texts.outcome, texts.term, texts.estimate, texts.se, texts.df, texts.p],
        ...[texts.between(writtenPercent(1 - plan.alpha, locale, 2)), texts.n],
      ],
      rows: estimates.map((row) => [
        ...[row.outcome, row.isEffect ? `${row.term} *` : row.term],
        ...[figures(row.estimate), figures(row.se), figures(row.df), chance(row.p, locale)],
        ...[texts.to(figures(row.low), figures(row.high)), String(row.n)],
      ]),
    }),
    `* ${texts.effect}`,
    ...estimates.flatMap((row) => effectLines(row, locale)),
    ...(balance.length === 0
      ? []
      : [
          '',
          ...tableLines({
            caption: texts.balance,
            columns: [texts.covariate, texts.treated, texts.control, texts.smd, texts.n],
            rows: balance.map((row) => [
              ...[row.covariate, figures(row.treated), figures(row.control)],
              ...[figures(row.smd), String(row.n)],
            ]),
          }),
          ...joint.map(({ p }) => texts.joint(chance(p, locale))),
        ]),
    ...(warnings.length === 0 ? [] : ['', texts.know]),
    ...warnings.map((warning) => `  - ${warningLine(warning, locale)}`),
  ]
}

function effectLines(estimate: PlannedEstimate, locale: Locale): readonly string[] {
  const texts = trialTexts[locale]
  const figures = (value: number) => figure(value, locale)
  const { corrected = {}, permutation, attrition } = estimate
  const share = (value: number) => writtenPercent(value, locale)
  return [
    ...Object.entries(corrected).map(
      ([name, p]) => `  ${texts.corrected(name, chance(p, locale))}`,
    ),
    ...(permutation
      ? [
          `  ${texts.permutation(chance(permutation.p, locale), figures(permutation.draws), permutation.exact)}`,
        ]
      : []),
    ...(attrition
      ? [
          `  ${texts.attrition(share(attrition.seenTreated), share(attrition.seenOthers), figures(attrition.low), figures(attrition.high))}`,
        ]
      : []),
  ]
}

/** A chance so small that its zeros would hide it. */
function chance(p: number, locale: Locale): string {
  const least = 0.0001
  return p > 0 && p < least ? `< ${figure(least, locale)}` : figure(p, locale)
}

/** Six figures that count, whatever the size. */
export function figure(value: number, locale: Locale): string {
  if (value !== 0 && Math.abs(value) < 1e-4) {
    return value
      .toExponential(3)
      .replace('.', locale === 'fr' ? ',' : '.')
      .replace(/^-/, '\u2212')
  }
  const format = numberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    maximumSignificantDigits: 6,
    useGrouping: false,
  })
  return format.format(value).replace(/^-/, '\u2212')
}
