import type { Locale } from '../texts.ts'
import type { Copied } from './copy-kind.ts'
import { copyTexts } from './texts.ts'

/** The sentence that is read before a copy is published; nothing when all of it was written. */
export function askedOnce(copied: Copied | undefined, locale: Locale): string | undefined {
  const labels = copied?.left.map(({ label }) => label.toLowerCase()) ?? []
  return labels.length > 0 ? copyTexts[locale].ask(labels.length, labels.join(', ')) : undefined
}
