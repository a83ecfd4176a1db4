import type { Answer } from '../answer.ts'
import type { Protocol } from './protocol.ts'
import { same } from './protocol-merge.ts'

/** What has to be written again so that the protocol says what it said before. */
export function answersBack(
  now: Protocol,
  before: Protocol | undefined,
): Record<string, Answer | null> {
  const keys = new Set([...Object.keys(now.content), ...Object.keys(before?.content ?? {})])
  const answers: Record<string, Answer | null> = {}
  for (const key of keys) {
    const was = before?.content[key]
    if (!same(now.content[key], was)) answers[key] = was ?? null
  }
  return answers
}
