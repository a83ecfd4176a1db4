import { writtenNumber, writtenPercent } from '#kit/numbers.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import type { Part } from '../answer.ts'
import type { Entity } from '../entity.ts'
import { datedSentences, spokenLines, spokenText } from '../hearing.ts'
import type { Tender } from '../tender.ts'
import { hearingTexts } from '../texts/hearing.ts'

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
  const items = spokenLines(part.body)
  return [
    { kind: 'heading', level: 1, text: part.title },
    ...(facts.length > 0 ? [{ kind: 'facts' as const, items: facts }] : []),
    items.length > 0 ? { kind: 'list', items } : { kind: 'paragraph', text: texts.empty },
  ]
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
  const items = datedSentences(
    parts.map(({ body }) => spokenText(body)),
    mostDates,
  )
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: texts.calendar },
    { kind: 'list', items },
  ]
}
