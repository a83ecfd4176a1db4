import { z } from 'zod'
import { readJson } from '#kit/json/bounded-json.ts'
import type { Viewer } from '#kit/viewer.ts'
import { sha256Of } from '../secrets/sha256.ts'

/** Somebody else who has the same form open, and since when. */
export interface PersonHere {
  readonly personId: string
  readonly since: Date
}

export interface PeopleHere {
  /** The form of this page was drawn for this person. */
  open(path: string, viewer: Viewer, now: Date): void
  /**
   * Their page says that it is still open. False when it was not drawn for them of late, or for what they were then and are
   * no more: the page is then to be asked again, which asks again whether they may.
   */
  beat(path: string, viewer: Viewer, now: Date): boolean
  /** What they wrote is saved. */
  leave(path: string, personId: string, now: Date): void
  /** Without oneself, whoever came first first. */
  others(path: string, personId: string, now: Date): readonly PersonHere[]
  /** What another process of the house says of its own pages. */
  hear(word: string, now: Date): void
}

const minute = 60_000
/** A page that cannot say that it is open (without JavaScript) is taken to be for so long. */
const silent = 10 * minute
/** A page that says it each half minute, and has missed two, is taken to be closed. */
const beating = 75_000
const longest = 10 * minute

const opened = z.object({
  since: z.number(),
  drawnAt: z.number(),
  until: z.number(),
  /** A mark of the roles for which the page was drawn. */
  as: z.string(),
})
type Opened = z.infer<typeof opened>

const wordShape = opened.extend({
  from: z.string(),
  page: z.string(),
  personId: z.string(),
  asks: z.boolean(),
})

/**
 * Who has which form open, in the memory of the processes that serve pages: no table and no log holds it, and it is gone in
 * minutes (decision 0081). `tell` reaches the other processes. A page is known by a mark of its path, and a beat is told only
 * where two people meet: alone on a page, one says nothing after opening it.
 */
export function watchPeopleHere(self: string, tell: (word: string) => void): PeopleHere {
  const pages = new Map<string, Map<string, Opened>>()

  function forgetPast(now: number) {
    for (const [page, people] of pages) {
      for (const [id, { until }] of people) if (until <= now) people.delete(id)
      if (people.size === 0) pages.delete(page)
    }
  }

  function put(page: string, personId: string, entry: Opened) {
    const people = pages.get(page) ?? new Map<string, Opened>()
    people.set(personId, entry)
    pages.set(page, people)
  }

  function say(page: string, personId: string, entry: Opened, asks = false) {
    tell(JSON.stringify({ from: self, page, personId, asks, ...entry }))
  }

  return {
    open(path, viewer, at) {
      const [now, page] = [at.getTime(), sha256Of(path)]
      forgetPast(now)
      const since = pages.get(page)?.get(viewer.id)?.since ?? now
      const entry = { since, drawnAt: now, until: now + silent, as: rightsOf(viewer) }
      put(page, viewer.id, entry)
      say(page, viewer.id, entry, true)
    },
    beat(path, viewer, at) {
      const [now, page] = [at.getTime(), sha256Of(path)]
      const people = pages.get(page)
      const known = people?.get(viewer.id)
      if (!known || known.until <= now || now - known.drawnAt > longest) return false
      if (known.as !== rightsOf(viewer)) return false
      const entry = { ...known, until: now + beating }
      put(page, viewer.id, entry)
      if (people && people.size > 1) say(page, viewer.id, entry)
      return true
    },
    leave(path, personId, at) {
      const page = sha256Of(path)
      const known = pages.get(page)?.get(personId)
      if (!known) return
      pages.get(page)?.delete(personId)
      say(page, personId, { ...known, until: at.getTime() })
    },
    others(path, personId, at) {
      return [...(pages.get(sha256Of(path)) ?? [])]
        .filter(([id, { until }]) => id !== personId && until > at.getTime())
        .map(([id, { since }]) => ({ personId: id, since: new Date(since) }))
        .toSorted((person, other) => person.since.getTime() - other.since.getTime())
    },
    hear(word, at) {
      const { data } = wordShape.safeParse(readJson(word))
      if (!data || data.from === self) return
      const { from: _from, page, personId, asks, ...entry } = data
      forgetPast(at.getTime())
      if (entry.until <= at.getTime()) pages.get(page)?.delete(personId)
      else put(page, personId, entry)
      if (!asks) return
      for (const [id, there] of pages.get(page) ?? []) if (id !== personId) say(page, id, there)
    },
  }
}

const rightsOf = ({ roles, secondFactor }: Viewer) =>
  sha256Of(JSON.stringify([roles, secondFactor])).slice(0, 12)
