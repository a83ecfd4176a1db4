import type { Document } from '#kit/papers/document.ts'
import { BlockView } from './BlockView.tsx'

export interface DocumentViewProps {
  readonly document: Document
  /** Level of its first headings (default 2: the page's own title is the document's). */
  readonly level?: 2 | 3 | undefined
  /** First headings get an address of their own, for a table of contents (`slugOf` of their words). */
  readonly anchors?: boolean | undefined
  /** Words of the house around those that people wrote: each part says its own language. */
  readonly mixed?: boolean | undefined
}

/** A document as a web page. */
export function DocumentView(props: DocumentViewProps) {
  const { document, level = 2, anchors = false, mixed = false } = props
  return (
    <div class="document" lang={mixed ? undefined : document.language}>
      {document.blocks.map((block) => (
        <BlockView block={block} level={level} anchors={anchors} />
      ))}
    </div>
  )
}
