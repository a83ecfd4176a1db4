import { writtenDay } from '#kit/dates.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import { proseBlocks, proseInline, proseWords } from '#kit/prose/blocks.ts'
import { joinInlines } from '#kit/prose/pieces.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import type { Edition } from '../edition.ts'
import { whyOf } from '../explained.ts'
import type { Figure } from '../figures.ts'
import type { Idea } from '../idea.ts'
import { editionTexts } from '../texts/editions.ts'
import { ideaTexts } from '../texts/ideas.ts'
import { resultTexts } from '../texts/result.ts'
import { rulesTexts } from '../texts/rules.ts'

interface EditionOf {
  readonly edition: Edition
  readonly ideas: readonly Idea[]
  readonly figures: readonly Figure[]
  readonly now: Date
  readonly locale: Locale
  readonly houseName: string
}

/** An edition on paper: its rules, every idea with its answer, the result explained, its figures and its evaluation. */
export function editionDocument(of: EditionOf): Document {
  const { edition, locale } = of
  return {
    title: plainProse(edition.title),
    subtitle: editionTexts[locale].states[edition.state],
    language: locale,
    authors: [of.houseName],
    date: of.now,
    footer: editionTexts[locale].title,
    blocks: [
      ...proseBlocks(edition.presentation, { under: 1 }),
      ...rules(of),
      ...ideas(of),
      ...result(of),
      ...figures(of),
      ...(edition.evaluation
        ? [
            heading(editionTexts[locale].evaluation),
            ...proseBlocks(edition.evaluation, { under: 1 }),
          ]
        : []),
    ],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })

function rules({ edition, locale }: EditionOf): readonly Block[] {
  const texts = rulesTexts[locale]
  const money = editionTexts[locale].money
  return [
    heading(texts.title),
    {
      kind: 'facts',
      items: [
        { name: texts.fields.envelopeCents, value: money(edition.envelopeCents) },
        { name: texts.fields.whoMay, value: proseWords(edition.whoMay) },
        { name: texts.fields.ballot, value: texts.ballots[edition.ballot] },
        { name: texts.fields.counting, value: texts.countings[edition.counting] },
        { name: texts.fields.ideasUntil, value: writtenDay(edition.ideasUntil, locale) },
        { name: texts.fields.analysisUntil, value: writtenDay(edition.analysisUntil, locale) },
        { name: texts.fields.voteUntil, value: writtenDay(edition.voteUntil, locale) },
      ],
    },
    {
      kind: 'table',
      caption: texts.clausesTitle,
      columns: [
        { title: ideaTexts[locale].columns.number, align: 'right' },
        { title: texts.clausesTitle, width: 6 },
      ],
      rows: edition.clauses.map((clause, at) => [String(at + 1), proseWords(clause)]),
    },
  ]
}

function ideas({ edition, ideas: all, locale }: EditionOf): readonly Block[] {
  const texts = ideaTexts[locale]
  const money = editionTexts[locale].money
  if (all.length === 0) return []
  return [
    heading(texts.title),
    {
      kind: 'table',
      caption: texts.lead,
      columns: [
        { title: texts.columns.title, width: 3 },
        { title: texts.columns.state, width: 2 },
        { title: texts.columns.cost, align: 'right', width: 2 },
        { title: texts.columns.answer, width: 4 },
      ],
      rows: all.map(({ number, title, state, costCents, clause, answer, hiddenReason }) => [
        proseInline(`${number}. ${title}${hiddenReason ? ` (${hiddenReason})` : ''}`),
        texts.states[state],
        costCents === undefined ? '–' : money(costCents),
        joinInlines(
          [
            ...(clause === undefined
              ? []
              : [texts.clause(clause, plainProse(edition.clauses[clause - 1] ?? ''))]),
            proseWords(answer || '–'),
          ],
          ' ',
        ),
      ]),
    },
  ]
}

function result({ edition, locale }: EditionOf): readonly Block[] {
  const texts = resultTexts[locale]
  const money = editionTexts[locale].money
  const counted = edition.result
  if (!counted) return []
  return [
    heading(texts.title),
    {
      kind: 'paragraph',
      text: counted.decisionOnly ? texts.decisionOnly : texts.voters(counted.voters, counted.paper),
    },
    ...counted.parts.map(
      (part): Block => ({
        kind: 'table',
        caption: `${part.area === '' ? texts.funded : texts.part(part.area)}. ${texts.spent(money(part.spent), money(part.cents))}`,
        columns: [
          { title: texts.columns.project, width: 3 },
          { title: texts.columns.cost, align: 'right', width: 2 },
          { title: texts.columns.outcome, width: 2 },
          ...(counted.decisionOnly ? [] : [{ title: texts.columns.why, width: 4 }]),
        ],
        rows: part.projects.map((project) => [
          proseInline(`${project.number}. ${project.title}`),
          money(project.cents),
          project.isFunded ? texts.yes : texts.no,
          ...(counted.decisionOnly
            ? []
            : [whyOf(project, { ...part, counting: edition.counting }, locale).join(' ')]),
        ]),
      }),
    ),
  ]
}

function figures({ figures: all, locale }: EditionOf): readonly Block[] {
  const texts = editionTexts[locale]
  return [
    heading(texts.figures),
    {
      kind: 'table',
      caption: texts.figures,
      columns: [
        { title: texts.figure, width: 4 },
        { title: texts.value, align: 'right' },
      ],
      rows: all.map(({ key, kind, value }) => [
        texts.figureNames[key],
        kind === 'money' ? texts.money(value) : texts.number(value),
      ]),
    },
  ]
}
