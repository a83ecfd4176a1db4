import { readJson } from '#kit/json/bounded-json.ts'
import type { PhoneAnswer } from '../kit.ts'
import { formOf, isLeaving, type Kept } from './kept.ts'
import type { Safe } from './safe.ts'

/** How a round of sending ended: all that could leave left, or why it stopped. */
export interface Sending {
  readonly taken: number
  readonly stopped: 'no' | 'network' | 'busy' | 'ended'
}

/** What goes out to the house, by the page that may. */
export type Post = (form: URLSearchParams) => Promise<Response>

/**
 * One record at a time: erased here once the house says that it has it, and kept with the reason when it is refused. What
 * breaks on the way is sent again; the house knows it by its mark.
 */
export async function sendAll(safe: Safe, post: Post, language: string): Promise<Sending> {
  let taken = 0
  for (const record of [...safe.kept.values()].filter(isLeaving)) {
    const answer = await sendOne(record, post, language)
    if (typeof answer === 'string') return { taken, stopped: answer }
    // Opened again while it was on its way: what is corrected now leaves in its turn, or is told to have come already.
    if (safe.kept.get(record.mark) !== record) continue
    if (answer.state === 'taken') {
      await safe.remove(record.mark)
      if (record.kind === 'answer') taken += 1
    } else if (record.kind === 'answer')
      await safe.put({ ...record, state: 'begun', refusal: answer.sentence })
  }
  return { taken, stopped: 'no' }
}

async function sendOne(
  record: Kept,
  post: Post,
  language: string,
): Promise<PhoneAnswer | 'network' | 'busy' | 'ended'> {
  try {
    const answer = await post(formOf(record, language))
    if (answer.status === 404 || answer.status === 410) return 'ended'
    if (!answer.ok || answer.redirected) return 'busy'
    return answerIn(readJson(await answer.text())) ?? 'busy'
  } catch {
    return 'network'
  }
}

/** A page of somebody else’s network, in place of the house, erases nothing. */
function answerIn(read: unknown): PhoneAnswer | undefined {
  if (typeof read !== 'object' || read === null || !('state' in read)) return undefined
  if (read.state === 'taken') return { state: 'taken' }
  if (read.state !== 'refused' || !('sentence' in read)) return undefined
  return { state: 'refused', sentence: String(read.sentence) }
}
