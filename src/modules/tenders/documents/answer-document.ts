import type { Block, Document } from '#kit/papers/document.ts'
import { textProse } from '#kit/prose/plain.ts'
import type { Part } from '../answer.ts'
import type { Entity } from '../entity.ts'
import type { Tender } from '../tender.ts'
import { entityTexts } from '../texts/entities.ts'
import { tenderTexts } from '../texts/tenders.ts'
import { partBlocks } from './answer-template.ts'

/** The answer as it is handed in: in French, as it was asked; who answers, then a heading for each criterion. */
export function answerDocument(of: {
  readonly tender: Tender
  readonly parts: readonly Part[]
  readonly entity: Entity | undefined
  readonly now: Date
}): Document {
  const { tender, parts, entity, now } = of
  const { fields } = entityTexts.fr
  const facts = entity
    ? (['legalForm', 'siren', 'address', 'vatMention'] as const)
        .map((name) => ({ name: fields[name], value: textProse(entity[name]) }))
        .filter(({ value }) => value !== '')
    : []
  const blocks: readonly Block[] = [
    {
      kind: 'facts',
      items: [{ name: tenderTexts.fr.fields.buyer, value: tender.buyer }, ...facts],
    },
    ...partBlocks(parts),
  ]
  return {
    ...{ title: tender.title, subtitle: tender.buyer, language: 'fr', date: now, blocks },
    ...{ authors: entity ? [entity.name] : [], footer: entity?.name ?? '' },
  }
}
