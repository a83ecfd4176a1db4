import type { HttpContext } from '../routes.ts'
import { readParts } from './multipart.ts'

type SentFields = Readonly<Record<string, string | File | readonly (string | File)[]>>

const read = new WeakMap<Request, Promise<SentFields>>()

/**
 * The fields and the files of a form, read once. A form in parts is taken apart as it comes: whole, a file of ten
 * megabytes held every other page for a quarter of a second.
 */
export async function sentFields(c: HttpContext): Promise<SentFields> {
  const known = read.get(c.req.raw) ?? readFields(c)
  read.set(c.req.raw, known)
  const fields = await known
  for (const one of c.var.hearing ? Object.values(fields).flat() : [])
    c.var.hearing?.typed(typeof one === 'string' ? one : one.name)
  return fields
}

async function readFields(c: HttpContext): Promise<SentFields> {
  const boundary = boundaryOf(c.req.header('content-type') ?? '')
  if (boundary === undefined) return (await c.req.parseBody({ all: true })) as SentFields
  const fields: Record<string, string | File | (string | File)[]> = Object.create(null)
  for await (const { name, value } of readParts(c.req.raw.body, boundary)) {
    const before = fields[name]
    if (before === undefined) fields[name] = name.endsWith('[]') ? [value] : value
    else if (Array.isArray(before)) before.push(value)
    else fields[name] = [before, value]
  }
  return fields
}

/** The line between parts (RFC 2046, 5.1.1), of a form that is sent in parts. */
function boundaryOf(type: string): string | undefined {
  if (!/^multipart\/form-data\b/i.test(type)) return undefined
  const match = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type)
  return match?.[1] ?? match?.[2] ?? ''
}
