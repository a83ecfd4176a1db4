import type { Block, Document, Inline, InlinePiece } from '#kit/document.ts'
import { slugOf } from '#kit/words.ts'
import { safeHref } from '../ExternalLink/safe-href.ts'
import { Facts } from '../Facts/Facts.tsx'
import { Notice } from '../Notice/Notice.tsx'
import { Table } from '../Table/Table.tsx'

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

const headings = ['h2', 'h3', 'h4', 'h5'] as const

function BlockView({ block, level, anchors }: { block: Block; level: 2 | 3; anchors: boolean }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = headings[block.level + level - 3] ?? 'h5'
      const id = anchors && block.level === 1 ? slugOf(block.text) : undefined
      return <Heading id={id}>{block.text}</Heading>
    }
    case 'paragraph':
      return (
        <p>
          <InlineView text={block.text} />
        </p>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item) => (
            <li>
              <InlineView text={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        <Table
          caption={block.caption}
          columns={block.columns}
          rows={block.rows.map((row) => row.map((cell) => <InlineView text={cell} />))}
        />
      )
    case 'facts':
      return (
        <Facts
          layout="rows"
          items={block.items.map((item) => ({
            name: item.name,
            value: <InlineView text={item.value} />,
          }))}
        />
      )
    case 'note':
      return (
        <Notice tone="info" title={block.title}>
          <InlineView text={block.text} />
        </Notice>
      )
    case 'quote':
      return (
        <blockquote>
          <p>
            <InlineView text={block.text} />
          </p>
          {block.source ? <cite>{block.source}</cite> : null}
        </blockquote>
      )
    case 'figure':
      return (
        <figure>
          <SafeSvg svg={block.svg} alt={block.alt} />
          <figcaption>{block.caption}</figcaption>
        </figure>
      )
    case 'blank-lines':
      return (
        <div class="blank-lines">
          <p>{block.label}</p>
          {Array.from({ length: block.count }, () => (
            <hr />
          ))}
        </div>
      )
    case 'page-break':
      return <div class="page-break" />
  }
}

/**
 * Drawings are made by the server; a kept document could still hold another one. As an image it
 * runs nothing and loads nothing, whatever it says.
 */
function SafeSvg({ svg, alt }: { svg: string; alt: string }) {
  return <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={alt} />
}

/** Plain text or pieces with emphasis. */
function InlineView({ text }: { text: Inline }) {
  if (typeof text === 'string') return <>{text}</>
  return (
    <>
      {text.map((piece) => (
        <Piece piece={piece} />
      ))}
    </>
  )
}

function Piece({ piece }: { piece: InlinePiece }) {
  if (typeof piece === 'string') return <>{piece}</>
  if ('bold' in piece) return <strong>{piece.bold}</strong>
  if ('italic' in piece) return <em>{piece.italic}</em>
  if ('code' in piece) return <code>{piece.code}</code>
  return <a href={safeHref(piece.link)}>{piece.text}</a>
}
