import type { Inline, InlinePiece } from '#kit/papers/document.ts'
import { safeHref } from '../ExternalLink/safe-href.ts'

/** Plain text or pieces with emphasis; a line broken by hand stays broken. */
export function InlineView({ text }: { text: Inline }) {
  if (typeof text === 'string') return <Lines text={text} />
  return (
    <>
      {text.map((piece) => (
        <Piece piece={piece} />
      ))}
    </>
  )
}

function Piece({ piece }: { piece: InlinePiece }) {
  if (typeof piece === 'string') return <Lines text={piece} />
  if ('note' in piece) return <sup>{piece.note}</sup>
  if ('bold' in piece) {
    const words = <Lines text={piece.bold} />
    return <strong>{piece.italic ? <em>{words}</em> : words}</strong>
  }
  if ('italic' in piece) {
    return (
      <em>
        <Lines text={piece.italic} />
      </em>
    )
  }
  if ('code' in piece) return <code>{piece.code}</code>
  // An address of elsewhere that somebody wrote promises nothing to search engines.
  return (
    <a href={safeHref(piece.link)} rel={/^https?:/i.test(piece.link) ? 'nofollow' : undefined}>
      {piece.text}
    </a>
  )
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, at) => (
        <>
          {at > 0 ? <br /> : null}
          {line}
        </>
      ))}
    </>
  )
}
