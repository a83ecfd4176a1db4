import type { Locale } from '#kit/texts.ts'
import { CommandMisread } from '../terminal.ts'

/** The language in which a command answers. */
export function localeOf(lang = 'fr'): Locale {
  if (lang === 'fr' || lang === 'en') return lang
  throw new CommandMisread('La langue est fr ou en.')
}
