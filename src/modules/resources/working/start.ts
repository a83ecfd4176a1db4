import { z } from 'zod'
import { nameShape, requiredReason } from '#kit/fields.ts'
import { resourceKinds } from '../resource-shape.ts'

/** What beginning a text asks for. */
export const startShape = z.object({
  kind: z.enum(resourceKinds),
  title: z.string().min(1).max(200),
})

/** The same for somebody whose address is not proved yet. */
export const newcomerShape = startShape.extend({
  name: nameShape,
  email: z.email().max(254),
  shown: z.string().max(40).default(''),
})

export const commentShape = z.object({ text: z.string().min(1).max(4_000) })

/** Sent to be read, with a word when remarks stay without an answer. */
export const sendingShape = z.object({ word: z.string().max(4_000).default('') })

/** A remark is dealt with, or to be looked at again; the part it was seen in, when it was. */
export const settledShape = z.object({
  resolved: z.string().default(''),
  part: z.string().default(''),
})

/** At which version the two wordings were read. */
export const settlingShape = z.object({ seen: z.coerce.number().int().min(0).catch(0) })

export const versionAskedShape = z.object({ version: z.coerce.number().int() })

export const decisionShape = z.object({
  kind: z.enum(['accepted', 'changes-asked']),
  reason: z.string().max(4_000).default(''),
  seen: z.coerce.number().int().min(0),
})

export const retireShape = z.object({
  reason: requiredReason(2_000),
  successor: z.string().max(500).default(''),
})

/** The end of an address, whether it was given alone or whole. */
export function slugIn(text: string): string {
  return (
    text
      .replace(/[?#].*/s, '')
      .replace(/(?<!\/)\/+$/, '')
      .split('/')
      .at(-1) ?? ''
  )
}
