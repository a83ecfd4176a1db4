import type { Paper, PaperSide } from '#engines/grant-papers/index.ts'
import { writtenDay } from '#kit/dates.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import type { Block, Document, Inline } from '#kit/papers/document.ts'
import { proseWords } from '#kit/prose/blocks.ts'
import { colon } from '#kit/words.ts'
import { statusWords } from '../texts/cerfa.ts'

type PaperLine = PaperSide['headings'][number]['lines'][number]

interface CerfaOf {
  readonly paper: Paper
  /** What the form does not say as the pages of the house do, in sentences. */
  readonly gaps: readonly string[]
  readonly now: Date
  readonly houseName: string
}

/** A form of the State to read, print or complete: the figures of the workbook, line by line. In French, as the form is. */
export function cerfaDocument({ paper, gaps, now, houseName }: CerfaOf): Document {
  const { form, title, from, to, grant, allocation } = paper
  const isReport = form === '15059'
  const explained = [
    ...(allocation === undefined
      ? []
      : [{ name: 'Répartition des charges indirectes', value: allocation }]),
    ...linesOf(paper).flatMap((line) =>
      line.why === undefined ? [] : [{ name: nameOf(line), value: proseWords(line.why) }],
    ),
  ]
  const funder = grant.funder ?? grant.title
  return {
    title,
    subtitle: isReport
      ? 'Compte rendu financier (Cerfa 15059)'
      : 'Budget de la demande de subvention (Cerfa 12156)',
    language: 'fr',
    authors: [houseName],
    date: now,
    footer: `Cerfa ${form}`,
    blocks: [
      {
        kind: 'facts',
        items: [
          { name: 'Exercice', value: `${writtenDay(from, 'fr')} – ${writtenDay(to, 'fr')}` },
          { name: 'Subvention', value: `${funder}${colon.fr}${euros(grant.euros)}` },
        ],
      },
      sideTable('Charges', 'Total des charges', paper.charges, isReport),
      sideTable('Produits', 'Total des produits', paper.products, isReport),
      sideTable('Emplois des contributions volontaires', 'Total des emplois', paper.used, isReport),
      sideTable(
        'Contributions volontaires en nature',
        'Total des contributions',
        paper.offered,
        isReport,
      ),
      {
        kind: 'paragraph',
        text: `La subvention de ${euros(grant.euros)} (${funder}) représente ${writtenNumber(grant.tenthsOfPercent / 10, 'fr', 1)}\u00a0% du total des produits.`,
      },
      ...(explained.length === 0
        ? []
        : [
            { kind: 'heading', level: 1, text: 'Explications' } satisfies Block,
            { kind: 'facts', items: explained } satisfies Block,
          ]),
      ...(gaps.length === 0 ? [] : [{ kind: 'list', items: gaps } satisfies Block]),
    ],
  }
}

/** Whole euros, as the forms want them. */
function euros(amount: number): string {
  return writtenMoney(amount * 100, 'fr')
}

function linesOf({ charges, products, used, offered }: Paper): readonly PaperLine[] {
  return [charges, products, used, offered].flatMap(({ headings }) =>
    headings.flatMap(({ lines }) => lines),
  )
}

function nameOf({ title, funder }: Pick<PaperLine, 'title' | 'funder'>): string {
  return funder === undefined ? title : `${title}${colon.fr}${funder}`
}

function sideTable(caption: string, total: string, side: PaperSide, isReport: boolean): Block {
  type Amounts = Pick<PaperSide, 'planned' | 'actual' | 'gap'>
  const isSaid = ({ planned, actual = 0 }: Amounts) => planned !== 0 || actual !== 0
  const figures = ({ planned, actual = 0, gap = 0 }: Amounts) =>
    (isReport ? [planned, actual, gap] : [planned]).map(euros)
  // Of charges, no line has one: an empty column would ask for a hand to fill it in.
  const hasStatus = side.headings.some(({ lines }) =>
    lines.some(({ status }) => status !== undefined),
  )
  const statusOf = (words: string) => (hasStatus ? [words] : [])
  const strong = (cells: readonly string[]): readonly Inline[] => cells.map((bold) => [{ bold }])
  const rows = side.headings.flatMap((heading): readonly (readonly Inline[])[] => [
    strong([
      /^\d/.test(heading.code) ? heading.code : '',
      heading.title,
      ...statusOf(''),
      ...figures(heading),
    ]),
    // A line of zero is on the form, and says nothing on paper.
    ...heading.lines
      .filter(isSaid)
      .map((line) => [
        line.code,
        nameOf(line),
        ...statusOf(line.status === undefined ? '' : statusWords[line.status]),
        ...figures(line),
      ]),
  ])
  return {
    ...{ kind: 'table', caption, dense: true },
    columns: [
      { title: 'Code', width: 2 },
      { title: 'Ligne', width: 6 },
      ...statusOf('État').map((title) => ({ title, width: 2 })),
      ...(isReport ? ['Prévu', 'Réalisé', 'Écart'] : ['Prévu']).map((title) => ({
        ...{ title, align: 'right' as const, width: 2 },
      })),
    ],
    rows: [...rows, strong(['', total, ...statusOf(''), ...figures(side)])],
  }
}
