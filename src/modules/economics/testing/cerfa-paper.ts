import { fillPaper } from '#engines/grant-papers/index.ts'
import { inventedPaper } from '#engines/grant-papers/invented-paper.ts'
import type { Document } from '#kit/papers/document.ts'
import { cerfaDocument } from '../documents/cerfa-document.ts'

/** A form of the State of an invented budget; the words that explain its gaps may be long, and its gaps many. */
export function cerfaPaper(
  form: '12156' | '15059',
  { why, gaps = 0 }: { readonly why?: string; readonly gaps?: number } = {},
): Document {
  const draft = inventedPaper(form, 5)
  const lines = draft.lines.map((line) => (why === undefined ? line : { ...line, why }))
  const filled = fillPaper({ ...draft, lines })
  if (!filled.ok) throw new Error(JSON.stringify(filled.problems))
  return cerfaDocument({
    ...{ paper: filled.paper, houseName: 'Valbrenne', now: new Date('2026-12-02T10:00:00Z') },
    gaps: Array.from({ length: gaps }, (_, at) => `Le budget n’a pas la ligne ${at + 1}.`),
  })
}
