import { plainWords } from '#kit/words.ts'

const longest = 30
const reserved = 'prefer_not'

/**
 * An id made from the words, that nothing here bears yet: letters without accents, figures and `_`. It is kept with the
 * answers, and stays when the words change.
 */
export function freeId(words: string, taken: readonly string[]): string {
  const plain = plainWords(words.replaceAll('_', ' ')).replaceAll(' ', '_')
  const cut = plain.length > longest ? plain.slice(0, longest).replace(/_[^_]*$/, '') : plain
  const base = /^[a-z]/.test(cut) ? cut : `q_${cut}`.replace(/_$/, '')
  const used = new Set([...taken, reserved])
  let free = base
  for (let rank = 2; used.has(free); rank++) free = `${base}_${rank}`
  return free
}
