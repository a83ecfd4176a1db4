import type { Document } from '#kit/papers/document.ts'
import { answerDocument } from '../documents/answer-document.ts'
import { hearingDocument } from '../documents/hearing-document.ts'
import { sampleTemplate } from '../documents/sample-template.ts'
import type { Entity } from '../entity.ts'
import { aTender } from './a-tender.ts'

const now = new Date('2026-12-02T10:00:00Z')

/** An answer of so many parts; its words may be long. */
export function answerPaper(count: number, words: { readonly body?: string } = {}): Document {
  return answerDocument(answerOf(count, words))
}

/** The slides of the same answer, with its team. */
export function hearingPaper(count: number, words: { readonly body?: string } = {}): Document {
  const work = [{ id: 'w', label: 'Animation', hundredths: 250, dayCents: 60_000 }]
  return hearingDocument({ ...answerOf(count, words), tender: aTender({ work }) })
}

export const templatePaper = (): Document => sampleTemplate(answerOf(0, {}).entity, now)

function answerOf(count: number, words: { readonly body?: string }) {
  const parts = Array.from({ length: count }, (_, at) => ({
    ...{ id: `p${at}`, opportunityId: 'a', criterionId: undefined, title: `Critère ${at + 1}` },
    ...{ body: words.body ?? 'Un texte qui parle de la méthode.', mostPages: undefined },
    updatedAt: new Date(0),
  }))
  const entity: Entity = {
    ...{ kind: 'association', name: 'Association du Lavoir', legalForm: '', siren: '' },
    ...{ address: '', vatMention: '', prefix: 'ASSO' },
  }
  return { tender: aTender({}), parts, entity, now }
}
