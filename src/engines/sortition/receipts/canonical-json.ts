import { byCodePoint } from '../pool.ts'

/** What JSON can hold and any language can hash alike: no fractions, no dates. */
export type Canonical =
  | null
  | boolean
  | number
  | string
  | readonly Canonical[]
  | { readonly [name: string]: Canonical | undefined }

/**
 * One text for one value: names in code-point order, no space, whole numbers, text in NFC, only `"`, `\` and control
 * signs escaped (as Python’s `json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(',', ':'))`).
 */
export function canonicalJson(value: Canonical): string {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
    return String(value)
  }
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (value === null || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const parts = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one ?? null)}`)
  return `{${parts.join(',')}}`
}
