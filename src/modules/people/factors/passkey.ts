import { z } from 'zod'
import { readJson } from '#kit/json/bounded-json.ts'

/** What a browser answers when a new key was made (WebAuthn level 3, JSON form). */
export const addedKeyShape = z.object({
  id: z.string().max(1400),
  rawId: z.string().max(1400),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: z.string().max(8000),
    attestationObject: z.string().max(16_000),
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
  clientExtensionResults: z.object({}).default({}),
})

/** What a browser answers when a known key signed the challenge. */
export const provenKeyShape = z.object({
  id: z.string().max(1400),
  rawId: z.string().max(1400),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: z.string().max(8000),
    authenticatorData: z.string().max(8000),
    signature: z.string().max(8000),
    userHandle: z.string().max(200).optional(),
  }),
  clientExtensionResults: z.object({}).default({}),
})

/** Reads the hidden field that the browser's script filled; undefined when it is anything else. */
export function readKeyAnswer<T>(shape: z.ZodType<T>, text: string): T | undefined {
  const read = shape.safeParse(readJson(text))
  return read.success ? read.data : undefined
}

/** The site a key is bound to: the host of this instance's address. */
export function keySite(baseUrl: string): { id: string; origin: string } {
  const { hostname, origin } = new URL(baseUrl)
  return { id: hostname, origin }
}

/** A challenge waits five minutes for its answer. */
export const challengeLife = 5 * 60_000
