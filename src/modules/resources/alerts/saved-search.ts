import { z } from 'zod'
import { say } from '#kit/form.ts'
import { filterQuery, isEmptyFilter, parseFilter, type ResourceFilter } from '../search/nouns.ts'

/** A search that someone wants to be told about. The address to write to is elsewhere. */
export interface SavedSearch {
  readonly id: string
  readonly filter: ResourceFilter
  readonly locale: 'fr' | 'en'
  readonly confirmedAt: Date | undefined
  readonly toldUntil: Date
  readonly lastMailAt: Date | undefined
  readonly endsAt: Date
}

/** Without a yes, an address is forgotten after this. */
export const confirmDays = 3
export const aliveDays = 365
const digestDays = 7
/** Alerts of one address; beyond, a new one is not asked for. */
export const mostForOneAddress = 10
export const toldInOneLetter = 10

export const savedSearchShape = z.object({
  email: z
    .email()
    .max(200)
    .transform((email) => email.trim()),
  vers: z
    .string()
    .max(2000)
    .transform((query) => parseFilter(query))
    .refine(
      (filter) => !isEmptyFilter(filter),
      say(
        'Cherchez d’abord quelque chose : une alerte sans mot envoie tout, comme une lettre d’information.',
        'Search for something first: an alert without words would send everything, as a newsletter does.',
      ),
    ),
})

/** How a search is kept: as its address, so that it can be read, compared and opened. */
export function keptQuery({ sort: _sort, ...filter }: ResourceFilter): string {
  return filterQuery(filter)
}

export function addDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * 86_400_000)
}

/** A letter a week at most; an hour less, so that a Monday job does not skip a Monday. */
export function dueBefore(now: Date): Date {
  return new Date(addDays(now, -digestDays).getTime() + 3_600_000)
}
