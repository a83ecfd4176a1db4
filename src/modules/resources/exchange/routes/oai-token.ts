import { createHash } from 'node:crypto'
import { z } from 'zod'
import { readJson } from '#kit/json/bounded-json.ts'
import type { HarvestPlace, OaiSelection } from '../oai-request.ts'

/** Where a harvest goes on: it holds all that is needed, and the house keeps nothing of it. */
export interface ResumptionToken {
  readonly verb: string
  readonly asked: OaiSelection
  readonly after: HarvestPlace
  /** Records already sent, and records of the whole list when it began. */
  readonly sent: number
  readonly whole: number
}

const instant = z.iso.datetime().nullable()
const shape = z.tuple([
  z.enum(['ListIdentifiers', 'ListRecords']),
  instant,
  instant,
  z.tuple([z.enum(['type', 'enjeu']), z.string().max(200)]).nullable(),
  z.iso.datetime(),
  z.uuid(),
  z.int().positive(),
  z.int().nonnegative(),
])

export function writeToken(token: ResumptionToken): string {
  const { verb, asked, after, sent, whole } = token
  const { from, before, set } = asked
  const text = JSON.stringify([
    verb,
    from?.toISOString() ?? null,
    before?.toISOString() ?? null,
    set ? [set.family, set.value] : null,
    after.at,
    after.id,
    sent,
    whole,
  ])
  return `${Buffer.from(text).toString('base64url')}.${markOf(text)}`
}

/** The mark tells a token that was cut or written by hand; it opens nothing that is not public. */
export function readToken(value: string): ResumptionToken | undefined {
  const [body = '', mark] = value.split('.')
  const text = Buffer.from(body, 'base64url').toString('utf8')
  if (value.length > 1000 || mark !== markOf(text)) return undefined
  const read = shape.safeParse(readJson(text))
  if (!read.success) return undefined
  const [verb, from, before, set, at, id, sent, whole] = read.data
  return {
    verb,
    asked: {
      from: from === null ? undefined : new Date(from),
      before: before === null ? undefined : new Date(before),
      set: set === null ? undefined : { family: set[0], value: set[1] },
    },
    after: { at, id },
    sent,
    whole,
  }
}

function markOf(text: string): string {
  return createHash('sha256').update(`oai ${text}`).digest('base64url').slice(0, 12)
}
