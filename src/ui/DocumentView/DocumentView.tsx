import type { Block, Document, Inline, InlinePiece } from '#kit/document.ts'
import { Facts } from '../Facts/Facts.tsx'
import { Notice } from '../Notice/Notice.tsx'
import { Table } from '../Table/Table.tsx'

/** A document as a web page. Its title is the page's own, so headings start at level 2. */
export function DocumentView({ document }: { document: Document }) {
  return (
    <div class="document" lang={document.language}>
      {document.blocks.map((block) => (
        <BlockView block={block} />
      ))}
    </div>
  )
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = ({ 1: 'h2', 2: 'h3', 3: 'h4' } as const)[block.level]
      return <Heading>{block.text}</Heading>
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

/** Plain text or pieces with emphasis. */
export function InlineView({ text }: { text: Inline }) {
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
  return <a href={piece.link}>{piece.text}</a>
}
