import {
  type BuiltIndex,
  type Column,
  type Framework,
  type HowSure,
  type Plan,
  type Stage,
  steps,
} from '#engines/index-score/index.ts'
import { writtenPercent } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { tableLines } from '../table-lines.ts'
import type { IndexInput } from './index-files.ts'
import { buildTexts, figure, warningLine } from './index-words.ts'

/** The answer as a person reads it: the choices, each step, then what comes of them, and what must be known of it. */
export function indexLines(
  { framework, plan, names, warnings }: IndexInput,
  built: BuiltIndex,
  sure: HowSure | undefined,
  locale: Locale,
): readonly string[] {
  const texts = buildTexts[locale]
  const told = [...warnings, ...built.warnings]
  return [
    [names.data, names.meta, names.plan].filter((name) => name !== undefined).join(', '),
    texts.read(framework.units.length, framework.indicators.length),
    ...(names.plan === undefined ? [texts.usualPlan] : []),
    ...planLines(plan, locale),
    ...[...built.stages].flatMap(([name, stage]) =>
      stageLines(framework, stage, ownOf(texts.stages, name) ?? name, locale),
    ),
    ...treatedLines(built, locale),
    ...scoreLines(framework, built, locale),
    ...(sure ? sureLines(sure, locale) : []),
    ...(told.length === 0 ? [] : ['', texts.warningsTitle]),
    ...told.map((warning) => `  - ${warningLine(warning, locale)}`),
  ]
}

function planLines(plan: Plan, locale: Locale): readonly string[] {
  const { steps: names, leftOut } = buildTexts[locale]
  return steps.map((step) => {
    const choice = plan[step]
    const words = choice === null ? leftOut : choice === true ? '' : JSON.stringify(choice)
    return `  ${names[step]} (${step}) ${words}`.trimEnd()
  })
}

/** One table for the indicators of each element above: a line stays short enough to be read. */
function stageLines(
  framework: Framework,
  { rows, columns }: Stage,
  title: string,
  locale: Locale,
): readonly string[] {
  const { indicators, nodes, units } = framework
  return nodes
    .filter(({ level, children }) => level === 2 && children.length > 0)
    .flatMap(({ name, children }) => [
      '',
      ...tableLines({
        caption: `${title} – ${name}`,
        columns: [buildTexts[locale].unit, ...children.map((at) => indicators[at]?.code ?? '')],
        rows: rows.map((unit, row) => [
          units[unit] ?? '',
          ...children.map((at) => figure(columns[at]?.[row], locale)),
        ]),
      }),
    ])
}

function treatedLines({ treated }: BuiltIndex, locale: Locale): readonly string[] {
  if (treated.length === 0) return []
  const texts = buildTexts[locale]
  const pair = (before: number, after: number) =>
    `${figure(before, locale)} → ${figure(after, locale)}`
  const rows = treated.map(({ indicator, winsorised, transformed, before, after }) => [
    indicator,
    String(winsorised),
    transformed ? texts.yes : '',
    pair(before.skewness, after.skewness),
    pair(before.kurtosis, after.kurtosis),
  ])
  return [
    '',
    ...tableLines({
      caption: texts.treatedTitle,
      columns: [texts.indicator, texts.winsorised, texts.logged, texts.skewness, texts.kurtosis],
      rows,
    }),
  ]
}

function scoreLines(framework: Framework, built: BuiltIndex, locale: Locale): readonly string[] {
  const { scores, ranks, last } = built
  if (!scores || !ranks) return []
  const texts = buildTexts[locale]
  // The index itself stands beside the rank; then what it is made of, from the top.
  const shown = framework.nodes
    .map((node, at) => ({ node, column: scores[at] as Column }))
    .filter(({ node }) => node.children.length > 0)
    .reverse()
  const order = [...ranks.keys()].sort((a, b) => placeOf(ranks[a]) - placeOf(ranks[b]))
  return [
    '',
    ...tableLines({
      caption: texts.scoresTitle,
      columns: [texts.unit, texts.rank, ...shown.map(({ node }) => node.code)],
      rows: order.map((row) => [
        unitName(framework, last.rows[row] as number),
        figure(ranks[row], locale),
        ...shown.map(({ column }) => figure(column[row], locale)),
      ]),
    }),
  ]
}

/** A unit without a rank comes last. */
function placeOf(rank = Number.NaN): number {
  return Number.isNaN(rank) ? Number.MAX_SAFE_INTEGER : rank
}

function unitName({ units, unitNames }: Framework, unit: number): string {
  const [code = '', name = ''] = [units[unit], unitNames[unit]]
  return name === '' || name === code ? code : `${code} ${name}`
}

function sureLines(sure: HowSure, locale: Locale): readonly string[] {
  const texts = buildTexts[locale]
  const units = sure.units.map(({ unit, rank, low, median, high, same }) => [
    unit,
    figure(rank, locale),
    texts.to(figure(Math.round(low), locale), figure(Math.round(high), locale)),
    figure(Math.round(median), locale),
    writtenPercent(same, locale, 0),
  ])
  const choices = sure.choices.map(({ name, first, total }) => [
    ownOf(texts.choices, name) ?? name,
    writtenPercent(Math.max(0, first), locale, 0),
    writtenPercent(total, locale, 0),
  ])
  return [
    '',
    ...tableLines({
      caption: texts.sureTitle(figure(sure.runs, locale)),
      columns: [texts.unit, texts.rank, texts.between, texts.middle, texts.same],
      rows: units,
    }),
    texts.shift(sure.averageShift),
    ...(sure.setAside > 0 ? [texts.setAside(sure.setAside)] : []),
    '',
    ...tableLines({
      caption: texts.choicesTitle,
      columns: [texts.choice, texts.alone, texts.withOthers],
      rows: choices,
    }),
  ]
}
