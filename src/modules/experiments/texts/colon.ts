import type { Locale } from '#kit/texts.ts'

/** French puts a no-break space before its colon. */
export function withColon(locale: Locale, name: string, value: string): string {
  return locale === 'fr' ? `${name}\u00a0: ${value}` : `${name}: ${value}`
}
