import { typedMoney } from '#kit/numbers.ts'

/** An amount as one would type it again: `1250,50`, or nothing. */
export function typedCents(cents: number | undefined): string | undefined {
  return cents === undefined ? undefined : typedMoney(cents)
}

/** Days as one would type them again: `2,5`. */
export function typedTenths(tenths: number | undefined): string | undefined {
  return tenths === undefined ? undefined : String(tenths / 10).replace('.', ',')
}
