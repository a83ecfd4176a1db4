import { writtenDay } from '#kit/dates.ts'
import { writtenMoney, writtenPercent } from '#kit/numbers.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import { proseBlocks, proseWords } from '#kit/prose/blocks.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { type Budget, balanceOf, byNature, type Columns } from '../balance.ts'
import type { Decision } from '../decision.ts'
import { criteria } from '../decision.ts'
import type { FundingPlan } from '../funding.ts'
import { type Grant, paidOf, weights } from '../grant.ts'
import { natures } from '../nature.ts'
import { decisionTexts } from '../texts/decisions.ts'
import { fundingTexts } from '../texts/funding.ts'
import { grantTexts } from '../texts/grants.ts'
import { natureTexts } from '../texts/natures.ts'
import { projectTexts } from '../texts/projects.ts'

interface BalanceOf {
  readonly budget: Budget
  readonly plan: FundingPlan
  readonly grants: readonly Grant[]
  readonly decisions: readonly Decision[]
  readonly now: Date
  readonly locale: Locale
  readonly houseName: string
}

/** A project on paper: its three columns, who pays, why it was revised, what was decided. */
export function balanceDocument(of: BalanceOf): Document {
  const { budget, locale } = of
  const texts = projectTexts[locale]
  return {
    title: plainProse(budget.project.title),
    subtitle: texts.balance,
    language: locale,
    authors: [of.houseName],
    date: of.now,
    footer: texts.title,
    blocks: [...columnsOf(of), ...fundingOf(of), ...revisionsOf(of), ...decisionsOf(of)],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })

function columnsOf({ budget, locale }: BalanceOf): readonly Block[] {
  const texts = projectTexts[locale]
  const { project, lines } = budget
  const all = balanceOf(lines)
  const money = (cents: number | undefined) =>
    cents === undefined ? texts.dash : writtenMoney(cents, locale)
  const row = (name: string, { planned, revised, actual }: Columns) => [
    ...[name, money(planned), money(revised), money(actual)],
  ]
  const rows = byNature(lines, natures)
  const table = (caption: string, own: readonly (readonly string[])[]): Block => ({
    ...{ kind: 'table', caption, rows: own },
    columns: [
      { title: texts.line, width: 4 },
      ...[texts.planned, texts.revised, texts.actual].map((title) => ({
        ...{ title, align: 'right' as const, width: 2 },
      })),
    ],
  })
  const inKind = rows.filter((nature) => nature.inKind)
  return [
    heading(texts.balance),
    {
      kind: 'facts',
      items: [
        { name: texts.columns.kind, value: texts.kinds[project.kind] },
        {
          name: texts.period,
          value: `${writtenDay(project.startsOn, locale)} – ${writtenDay(project.endsOn, locale)}`,
        },
      ],
    },
    table(texts.balance, [
      ...rows
        .filter((nature) => !nature.inKind)
        .map(({ nature, ...columns }) => row(natureTexts[locale][nature], columns)),
      row(texts.totalCosts, all.costs),
      row(texts.totalRevenue, all.revenue),
      row(texts.result, all.balance),
      row(texts.contribution, all.contribution),
    ]),
    ...(inKind.length === 0
      ? []
      : [
          table(
            texts.inKindTitle,
            inKind.map(({ nature, ...columns }) => row(natureTexts[locale][nature], columns)),
          ),
        ]),
  ]
}

function fundingOf({ plan, grants, locale }: BalanceOf): readonly Block[] {
  const texts = fundingTexts[locale]
  const words = grantTexts[locale]
  const money = (cents: number) => writtenMoney(cents, locale)
  if (grants.length === 0) return []
  return [
    heading(texts.title),
    {
      kind: 'facts',
      items: [
        { name: texts.costs, value: money(plan.costsCents) },
        { name: texts.paid, value: money(plan.paidCents) },
        { name: texts.weighted, value: money(plan.weightedCents) },
        { name: texts.balance, value: money(plan.balanceCents) },
      ],
    },
    {
      kind: 'paragraph',
      text: texts.weights(
        writtenPercent(weights.likely / 100, locale),
        writtenPercent(weights.hoped / 100, locale),
      ),
    },
    {
      kind: 'table',
      caption: words.title,
      columns: [
        { title: words.fields.funder, width: 4 },
        { title: words.columns.state, width: 2 },
        { title: words.columns.asked, align: 'right', width: 2 },
        { title: words.columns.granted, align: 'right', width: 2 },
        { title: words.columns.paid, align: 'right', width: 2 },
      ],
      rows: grants.map((grant) => [
        plainProse(grant.funder),
        words.states[grant.state],
        money(grant.askedCents),
        grant.grantedCents === undefined ? projectTexts[locale].dash : money(grant.grantedCents),
        money(paidOf(grant)),
      ]),
    },
  ]
}

function revisionsOf({ budget, locale }: BalanceOf): readonly Block[] {
  const texts = projectTexts[locale]
  if (budget.revisions.length === 0) return []
  return [
    heading(texts.revisionsTitle),
    {
      kind: 'table',
      caption: texts.revisionsTitle,
      columns: [
        { title: texts.revisionsTitle, width: 2 },
        { title: texts.revisionOn, width: 2 },
        { title: texts.reason, width: 6 },
      ],
      rows: budget.revisions.map(({ number, createdAt, reason }) => [
        texts.revisionNumber(number),
        writtenDay(createdAt, locale),
        proseWords(reason),
      ]),
    },
  ]
}

function decisionsOf({ decisions, locale }: BalanceOf): readonly Block[] {
  const texts = decisionTexts[locale]
  return decisions.flatMap(({ choice, criteria: answered, reason, decidedAt }) => [
    heading(`${texts.choices[choice]}, ${writtenDay(decidedAt, locale)}`),
    ...proseBlocks(reason, { under: 1 }),
    {
      kind: 'facts',
      items: criteria.map((name) => ({
        ...{ name: texts.criteria[name], value: texts.answers[answered[name]] },
      })),
    } satisfies Block,
  ])
}
