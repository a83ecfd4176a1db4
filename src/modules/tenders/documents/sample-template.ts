import type { Document } from '#kit/papers/document.ts'
import type { Entity } from '../entity.ts'
import { templateTexts } from '../texts/templates.ts'

/** A paper to begin with: every tag once, where it may stand. */
export function sampleTemplate(entity: Entity | undefined, now: Date): Document {
  const { sample } = templateTexts.fr
  return {
    ...{ title: sample.title, language: 'fr', date: now, authors: [], footer: '{{entite}}' },
    blocks: [
      { kind: 'paragraph', text: sample.howTo },
      ...sample.lines.map((text) => ({ kind: 'paragraph' as const, text })),
      { kind: 'heading', level: 1, text: sample.criteriaTitle },
      { kind: 'paragraph', text: '{{criteres}}' },
      { kind: 'paragraph', text: '{{parties}}' },
    ],
    ...(entity ? { subtitle: entity.name } : {}),
  }
}
