import { writtenNumber, writtenPercent } from '#kit/numbers.ts'
import { type Block, type Document, itemParts } from '#kit/papers/document.ts'
import { proseBlocks } from '#kit/prose/blocks.ts'
import { plainInline } from '#kit/prose/plain-inline.ts'
import type { Part } from '../answer.ts'
import type { Entity } from '../entity.ts'
import { datedSentences, firstSentences } from '../hearing.ts'
import type { Tender } from '../tender.ts'
import { hearingTexts } from '../texts/hearing.ts'

const mostTitles = 6
const mostSentences = 3
const mostDates = 8

/**
 * What is shown to the buyer who hears the candidates: a slide for each part of the answer, the team without a price, and
 * what the answer says of its calendar. Slides are to be changed by hand: nothing in them is new.
 */
export function hearingDocument(of: {
  readonly tender: Tender
  readonly parts: readonly Part[]
  readonly entity: Entity | undefined
  readonly now: Date
}): Document {
  const { tender, parts, entity, now } = of
  return {
    ...{ title: tender.title, subtitle: tender.buyer, language: 'fr', date: now },
    ...{ authors: entity ? [entity.name] : [], footer: entity?.name ?? '' },
    blocks: [
      ...parts.flatMap((part) => partSlide(part, tender)),
      ...teamSlide(tender),
      ...calendarSlide(parts),
    ],
  }
}

const texts = hearingTexts.fr

function partSlide(part: Part, { criteria }: Tender): readonly Block[] {
  const criterion = criteria.find(({ id }) => id === part.criterionId)
  const facts = [
    ...(criterion && criterion.label !== part.title
      ? [{ name: texts.criterion, value: criterion.label }]
      : []),
    ...(criterion?.weightTenths === undefined
      ? []
      : [{ name: texts.weight, value: writtenPercent(criterion.weightTenths / 1000, 'fr') }]),
  ]
  const items = said(proseBlocks(part.body, { under: 1 }))
  return [
    { kind: 'heading', level: 1, text: part.title },
    ...(facts.length > 0 ? [{ kind: 'facts' as const, items: facts }] : []),
    items.length > 0 ? { kind: 'list', items } : { kind: 'paragraph', text: texts.empty },
  ]
}

/** Its own titles are its outline; a part without any says its first sentences. */
function said(blocks: readonly Block[]): readonly string[] {
  const titles = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  return titles.length > 1
    ? titles.slice(0, mostTitles)
    : firstSentences(wordsOf(blocks).join('\n'), mostSentences)
}

/** Without the marks of the writing: what was bold is read aloud as the rest. */
function wordsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph' || block.kind === 'quote') return [plainInline(block.text)]
    return block.kind === 'list' ? block.items.map((item) => plainInline(itemParts(item).text)) : []
  })
}

function teamSlide({ work }: Tender): readonly Block[] {
  if (work.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: texts.team },
    {
      ...{ kind: 'table', caption: '' },
      columns: [
        { title: texts.role, width: 3 },
        { title: texts.days, align: 'right' },
      ],
      rows: work.map(({ label, hundredths }) => [
        label,
        hundredths === undefined ? '' : writtenNumber(hundredths / 100, 'fr'),
      ]),
    },
  ]
}

function calendarSlide(parts: readonly Part[]): readonly Block[] {
  const told = parts.map(({ body }) => wordsOf(proseBlocks(body)).join('\n'))
  const items = datedSentences(told, mostDates)
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: texts.calendar },
    { kind: 'list', items },
  ]
}
