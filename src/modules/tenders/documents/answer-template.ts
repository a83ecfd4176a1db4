import { dayOf, writtenDay } from '#kit/dates.ts'
import { writtenPercent } from '#kit/numbers.ts'
import type { Block } from '#kit/papers/document.ts'
import { proseBlocks } from '#kit/prose/blocks.ts'
import type { Filling, TagValue } from '#platform/documents/templates/fill-docx.ts'
import type { Part } from '../answer.ts'
import type { Entity } from '../entity.ts'
import { neededTags, type tags } from '../template.ts'
import type { Tender } from '../tender.ts'
import { rowTexts } from '../texts/rows.ts'

export interface AnswerGiven {
  readonly tender: Pick<Tender, 'title' | 'buyer' | 'lots' | 'criteria'>
  readonly parts: readonly Part[]
  readonly entity: Entity
  readonly now: Date
}

/** The answer, tag by tag: in French, as it was asked. */
export function fillingOf({ tender, parts, entity, now }: AnswerGiven): Filling {
  const { name, legalForm, siren, address, vatMention } = entity
  const values: Readonly<Record<(typeof tags)[number], TagValue>> = {
    ...{ client: tender.buyer, titre: tender.title, lots: tender.lots, entite: name },
    ...{ forme_juridique: legalForm, siren, adresse: address, tva: vatMention },
    date: writtenDay(dayOf(now), 'fr'),
    criteres: criteriaBlocks(tender),
    parties: partBlocks(parts),
  }
  return { title: tender.title, author: name, language: 'fr', needed: neededTags, values }
}

function criteriaBlocks({ criteria }: Pick<Tender, 'criteria'>): readonly Block[] {
  const { fields } = rowTexts.fr
  if (criteria.length === 0) return []
  return [
    {
      ...{ kind: 'table', caption: '' },
      columns: [
        { title: fields.label, width: 3 },
        { title: fields.weightTenths, align: 'right' },
      ],
      rows: criteria.map(({ label, weightTenths }) => [
        label,
        weightTenths === undefined ? '' : writtenPercent(weightTenths / 1000, 'fr'),
      ]),
    },
  ]
}

/** A heading for each part, then its text with its own titles under it. */
export function partBlocks(parts: readonly Part[]): readonly Block[] {
  return parts.flatMap((part): readonly Block[] => [
    { kind: 'heading', level: 1, text: part.title },
    ...proseBlocks(part.body, { under: 1 }),
  ])
}
