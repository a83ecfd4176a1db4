import { z } from 'zod'
import { requiredText } from '../fields.ts'

/** A remark beside a section, until it is settled. */
export interface ProtocolComment {
  readonly id: string
  readonly section: string
  /** The version its author was reading. */
  readonly version: number
  readonly authorId: string | undefined
  readonly text: string
  readonly at: Date
  readonly resolvedBy: string | undefined
  readonly resolvedAt: Date | undefined
}

export const commentShape = z.object({ text: requiredText(4000) })

/** Those still waiting for an answer. */
export function openComments(comments: readonly ProtocolComment[]): readonly ProtocolComment[] {
  return comments.filter((comment) => comment.resolvedAt === undefined)
}
