import type { ResourceWords } from './resource.ts'
import { sheetContent } from './sheet-content.ts'

export type PublishRefusal = 'sheet-without-title' | 'sheet-without-authors' | 'sheet-too-long'

/** What forbids a sheet from being shown, or kept as a draft. */
export function wordsProblem(words: ResourceWords): PublishRefusal | undefined {
  if (!words.title.trim()) return 'sheet-without-title'
  if (words.content.authors.length === 0) return 'sheet-without-authors'
  return sheetContent.safeParse(words.content).success ? undefined : 'sheet-too-long'
}
