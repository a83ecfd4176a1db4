import type { ResourceWords } from './resource.ts'
import { sheetContent } from './sheet-content.ts'

export type PublishRefusal = 'sheet-without-title' | 'sheet-without-authors' | 'sheet-too-long'

/** What forbids a sheet from being shown, or kept as a draft. */
export function wordsProblem(words: ResourceWords): PublishRefusal | undefined {
  if (!words.title.trim()) return 'sheet-without-title'
  if (words.content.authors.length === 0) return 'sheet-without-authors'
  return sheetContent.safeParse(words.content).success ? undefined : 'sheet-too-long'
}

export type ReadyRefusal = PublishRefusal | 'licence-unknown'

/**
 * What forbids a draft from being published. Whoever reads must know what they may do with the words;
 * what only leads elsewhere, and copies nothing, may say that nobody knows.
 */
export function readyProblem(words: ResourceWords): ReadyRefusal | undefined {
  return wordsProblem(words) ?? licenceProblem(words)
}

export function licenceProblem(words: ResourceWords): 'licence-unknown' | undefined {
  return words.licence === 'unknown' && !isLinkAlone(words) ? 'licence-unknown' : undefined
}

function isLinkAlone({ content }: ResourceWords): boolean {
  const copied = Object.keys(content.sections).length + (content.steps ?? []).length
  return content.link !== undefined && copied === 0
}
