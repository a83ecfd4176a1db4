import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { plainWords } from '#kit/words.ts'
import type { Module } from '#platform/module.ts'

type Room = Pick<Module, 'navigation' | 'doorways' | 'creations'>

interface Page {
  readonly title: string
  readonly href: string
  /** Besides its title, what it is looked for by. */
  readonly words?: string
}

/** Words that tell nothing of what is looked for, in both languages of the house. */
const small = new Set('un une des du de la le les l d au aux a an the of to in'.split(' '))
/** What begins, whatever it is: all acts do. « écrire une lettre » finds « Commencer une lettre ». */
const beginning = new Set(
  'ecrire commencer creer ajouter ouvrir faire nouveau nouvelle preparer lancer write begin create add open make new start'.split(
    ' ',
  ),
)

/**
 * The pages of the house whose names hold these words, for whoever is looking: the entries of their rail and their tabs;
 * for a visitor, the cards of the families.
 */
export function pagesFound(
  rooms: readonly Room[],
  words: string,
  viewer: Viewer | undefined,
  locale: Locale,
): readonly Page[] {
  const pages = rooms.flatMap((room) =>
    viewer ? ofTheRail(room, viewer, locale) : cardsOf(room, locale),
  )
  return answering(pages, telling(words))
}

/** The acts that whoever is looking may begin, by their names. */
export function actsFound(
  rooms: readonly Pick<Room, 'creations'>[],
  words: string,
  viewer: Viewer | undefined,
  locale: Locale,
): readonly Page[] {
  if (!viewer) return []
  const acts = rooms
    .flatMap(({ creations }) => creations?.(viewer, locale) ?? [])
    .map(({ label, href }) => ({ title: label, href }))
  const asked = telling(words)
  const subject = asked.filter((word) => !beginning.has(word))
  return answering(acts, subject.length > 0 ? subject : asked)
}

/** Those of the words that say something; all of them when none does. */
function telling(words: string): readonly string[] {
  const asked = plainWords(words).split(' ').filter(Boolean)
  const kept = asked.filter((word) => !small.has(word))
  return kept.length > 0 ? kept : asked
}

function answering(pages: readonly Page[], asked: readonly string[]): readonly Page[] {
  const seen = new Set<string>()
  return pages
    .filter(({ title, words: more = '' }) => {
      const known = plainWords(`${title} ${more}`)
      return asked.length > 0 && asked.every((word) => known.includes(word))
    })
    .filter(({ href }) => !seen.has(href) && seen.add(href))
}

function ofTheRail(room: Room, viewer: Viewer, locale: Locale): readonly Page[] {
  const links = room.navigation?.(viewer, locale).flatMap((group) => group.links) ?? []
  return links
    .flatMap(({ label, href, tabs = [] }) => [{ label, href }, ...tabs])
    .map(({ label, href }) => ({ title: label, href }))
}

function cardsOf(room: Room, locale: Locale): readonly Page[] {
  return (room.doorways?.(locale) ?? []).map(({ title, href, text, link }) => ({
    title,
    href,
    words: `${text} ${link}`,
  }))
}
