import { plainWords } from '../words.ts'

/**
 * Is what somebody looks for in one of these texts, whatever its accents and capitals? Signs that are no words (« % »,
 * « ? ») are looked for as they are: they are not « everything ».
 */
export function holdsWords(texts: readonly string[], typed: string): boolean {
  const asked = typed.trim()
  if (asked === '') return true
  const words = plainWords(asked)
  return texts.some((text) =>
    words === '' ? text.includes(asked) : plainWords(text).includes(words),
  )
}
