import { proseWords } from '#kit/prose/blocks.ts'
import { InlineView } from '../DocumentView/InlineView.tsx'

/** The same text where a page has room for words only: a cell, a fact, a line. Lists and titles are lines. */
export function ProseWords({ markdown }: { markdown: string }) {
  return <InlineView text={proseWords(markdown)} />
}
