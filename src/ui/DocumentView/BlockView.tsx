import { type Block, itemParts, type ListBlock } from '#kit/papers/document.ts'
import { slugOf } from '#kit/words.ts'
import { Facts } from '../Facts/Facts.tsx'
import { Notice } from '../Notice/Notice.tsx'
import { Table } from '../Table/Table.tsx'
import { InlineView } from './InlineView.tsx'

const headings = ['h2', 'h3', 'h4', 'h5'] as const

export interface BlockViewProps {
  readonly block: Block
  readonly level: 2 | 3
  readonly anchors?: boolean
}

/** One block of a document, or of a text that somebody wrote. */
export function BlockView({ block, level, anchors = false }: BlockViewProps) {
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
    case 'list':
      return <ListView list={block} />
    case 'footnotes':
      return (
        <ol class="footnotes">
          {block.items.map((item) => (
            <li>
              <InlineView text={item} />
            </li>
          ))}
        </ol>
      )
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      )
    case 'rule':
      return <hr />
    case 'picture':
      return (
        <figure>
          <img src={`data:${block.mediaType};base64,${block.data}`} alt={block.alt} />
          {block.caption ? <figcaption>{block.caption}</figcaption> : null}
        </figure>
      )
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
    case 'head':
      return null
    case 'together':
      return (
        <>
          {block.blocks.map((inner) => (
            <BlockView block={inner} level={level} anchors={anchors} />
          ))}
        </>
      )
    case 'signatures':
      return (
        <>
          {block.parties.map((party) => (
            <p>
              <strong>{party.party}</strong>{' '}
              {[party.made, party.name, party.role].filter(Boolean).join(', ')}
            </p>
          ))}
        </>
      )
  }
}

/**
 * Drawings are made by the server; a kept document could still hold another one. As an image it
 * runs nothing and loads nothing, whatever it says.
 */
function SafeSvg({ svg, alt }: { svg: string; alt: string }) {
  return <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={alt} />
}

function ListView({ list }: { list: ListBlock }) {
  const items = list.items.map(itemParts).map(({ text, under }) => (
    <li>
      <InlineView text={text} />
      {under.map((inner) => (
        <ListView list={inner} />
      ))}
    </li>
  ))
  return list.ordered ? <ol start={list.start}>{items}</ol> : <ul>{items}</ul>
}
