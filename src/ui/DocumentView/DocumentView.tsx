import type { Document } from '#kit/document.ts'
import { BlockView } from './BlockView.tsx'

export interface DocumentViewProps {
  readonly document: Document
  /** Level of its first headings (default 2: the page's own title is the document's). */
  readonly level?: 2 | 3 | undefined
  /** First headings get an address of their own, for a table of contents (`slugOf` of their words). */
  readonly anchors?: boolean | undefined
}

/** A document as a web page. */
export function DocumentView({ document, level = 2, anchors = false }: DocumentViewProps) {
  return (
    <div class="document" lang={document.language}>
      {document.blocks.map((block) => (
        <BlockView block={block} level={level} anchors={anchors} />
      ))}
    </div>
  )
}
