/** An amount as one would type it again: `1250,50`, or nothing. */
export function typedCents(cents: number | undefined): string | undefined {
  if (cents === undefined) return undefined
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',')
}

/** Days as one would type them again: `2,5`. */
export function typedTenths(tenths: number | undefined): string | undefined {
  return tenths === undefined ? undefined : String(tenths / 10).replace('.', ',')
}
