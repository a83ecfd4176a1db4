import type { Document } from '#kit/papers/document.ts'
import { type Letterhead, signatureOf } from '#kit/papers/letterhead.ts'
import type { Locale } from '#kit/texts.ts'
import { previewTexts } from '../texts/entity.ts'

/** A page to look at: nothing of it is sent. */
export function previewDocument(head: Letterhead, locale: Locale, now: Date): Document {
  const texts = previewTexts[locale]
  return {
    title: texts.title,
    subtitle: texts.subtitle,
    language: locale,
    authors: [head.name],
    date: now,
    footer: '',
    blocks: [
      ...texts.body.map((text) => ({ kind: 'paragraph' as const, text })),
      signatureOf(head, locale, now),
    ],
  }
}
