import type { Letterhead } from '#kit/papers/letterhead.ts'
import { codeLetters } from '../documents/code-letters.ts'
import { freshMap, type OpinionMap } from '../opinion-map.ts'
import { draftRead } from './made-map.ts'

const day = new Date('2026-12-02T10:00:00Z')

/** The letter that brings the code of an invented map. */
export function lettersOfMap(head: Letterhead, change: Partial<OpinionMap> = {}) {
  const map: OpinionMap = {
    ...{ ...freshMap, ...draftRead, id: 'm', slug: 'carte', createdAt: day, openedAt: day },
    ...{ state: 'open', access: 'codes', ...change },
  }
  return codeLetters(
    {
      ...{ map, now: day, locale: 'fr', head },
      ...{ anyLetter: 'exemple.fr/lettre', page: 'exemple.fr/cartes-d-avis/carte' },
      linkOf: (code) => `https://exemple.fr/c/${code}`,
    },
    ['K7RW3T2QK7RW3T2Q'],
  )
}
