import type { HttpContext } from '../routes.ts'

/**
 * The largest form of the house, a page of a thousand lines to tick, has two or three fields a line. Reading a form costs
 * more than its fields are many: tens of thousands, in a body that is small enough, held every other page for seconds.
 */
const mostFields = 5_000

/** A form of pairs is counted before it is read; one in parts is bounded by its reader. */
export async function hasTooManyFields(c: HttpContext): Promise<boolean> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded/i.test(type)) return false
  const body = new Uint8Array(await c.req.raw.clone().arrayBuffer())
  let fields = 1
  for (const byte of body) if (byte === ampersand) fields++
  return fields > mostFields
}

const ampersand = 0x26
