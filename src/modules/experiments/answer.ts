import type { Json } from '#kit/json/canonical-json.ts'

/** What a section of a protocol holds: an answer, or the reason why the question does not apply. */
export type Answer = { readonly answer: Json } | { readonly without: string }
