/**
 * Formatters of the platform, made once each: to make one costs a hundred times what it costs to use it,
 * and a page or a file writes thousands of numbers and dates.
 */
const numbers = new Map<string, Intl.NumberFormat>()
const dates = new Map<string, Intl.DateTimeFormat>()
const lists = new Map<string, Intl.ListFormat>()
const languages = new Map<string, Intl.DisplayNames>()

/** Languages, zones and shapes that a house uses: fewer than this. A stranger's zone fills nothing up. */
const most = 500

export function numberFormat(
  language: string,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  return kept(numbers, language, options, () => new Intl.NumberFormat(language, options))
}

export function dateFormat(
  language: string,
  options: Intl.DateTimeFormatOptions = {},
): Intl.DateTimeFormat {
  return kept(dates, language, options, () => new Intl.DateTimeFormat(language, options))
}

export function listFormat(
  language: string,
  options: Intl.ListFormatOptions = {},
): Intl.ListFormat {
  return kept(lists, language, options, () => new Intl.ListFormat(language, options))
}

/** Names of languages: « français », and not `fr`. */
export function languageNames(language: string): Intl.DisplayNames {
  const options = { type: 'language' } as const
  return kept(languages, language, options, () => new Intl.DisplayNames(language, options))
}

function kept<Format>(
  all: Map<string, Format>,
  language: string,
  options: object,
  make: () => Format,
): Format {
  const key = `${language} ${JSON.stringify(options)}`
  const known = all.get(key)
  if (known) return known
  const made = make()
  if (all.size < most) all.set(key, made)
  return made
}
