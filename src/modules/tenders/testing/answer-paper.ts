import type { Document } from '#kit/papers/document.ts'
import { answerDocument } from '../documents/answer-document.ts'
import type { Entity } from '../entity.ts'
import { aTender } from './a-tender.ts'

/** An answer of so many parts; its words may be long. */
export function answerPaper(count: number, words: { readonly body?: string } = {}): Document {
  const parts = Array.from({ length: count }, (_, at) => ({
    ...{ id: `p${at}`, opportunityId: 'a', criterionId: undefined, title: `Critère ${at + 1}` },
    ...{ body: words.body ?? 'Un texte', mostPages: undefined, updatedAt: new Date(0) },
  }))
  const entity: Entity = {
    ...{ kind: 'association', name: 'Association du Lavoir', legalForm: '', siren: '' },
    ...{ address: '', vatMention: '', prefix: 'ASSO' },
  }
  return answerDocument({
    ...{ tender: aTender({}), parts, entity, now: new Date('2026-12-02T10:00:00Z') },
  })
}
