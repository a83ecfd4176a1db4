import type { Child } from 'hono/jsx'
import type { Frame } from '#kit/frame.ts'

export interface MentionAreaProps {
  readonly frame: Pick<Frame, 'assets' | 'nonce'>
  /** Those who may be named: only people whom the reader of this page may know. */
  readonly names: readonly string[]
  /** One long text. */
  readonly children?: Child
}

/**
 * Around a text in which people are named by « @ »: while a name is typed, those who may be named are proposed. The names
 * are in the page, as its other fields have them; no address gives them. Without JavaScript, the text alone.
 */
export function MentionArea({ frame, names, children }: MentionAreaProps) {
  const script = frame.assets.scripts?.['MentionArea']
  if (names.length === 0) return <>{children}</>
  return (
    <mention-area data-names={JSON.stringify([...new Set(names)])}>
      {children}
      {script ? <script type="module" src={script} nonce={frame.nonce} /> : null}
    </mention-area>
  )
}
