import { writtenMoment } from '#kit/dates.ts'
import { writtenParts } from '#kit/frames/discussed-things.ts'
import { isId } from '#kit/ids.ts'
import { type Texts, writtenLocale } from '#kit/texts.ts'
import { worksOnExperiment } from '#kit/viewer.ts'
import type { DiscussedKind } from '#platform/discussed.ts'
import { eventPaths, pathTo } from '../../paths.ts'
import { mayManageEvents } from '../../permissions.ts'
import { findEvent, findEventBySlug } from '../../store/events.ts'
import { findSet } from '../store/sets.ts'

const managing: Texts<string> = { fr: 'Gestion', en: 'Management' }

/** Events, for those who organise them; sessions of an experiment, for its team too. */
export const eventDiscussed: readonly DiscussedKind[] = [
  {
    kind: 'event',
    family: 'gatherings',
    pages: ['/evenements/:id', '/evenements/:id/modifier', '/agenda/:slug'],
    placeAt: (path, locale) => (/^\/evenements\/[^/]+$/.test(path) ? managing[locale] : undefined),
    find: async ({ db }, key) => {
      const event = isId(key) ? await findEvent(db, key) : await findEventBySlug(db, key)
      return (
        event && {
          id: event.id,
          title: event.title,
          href: eventPaths.event.replace(':slug', event.slug),
          readers: 'lab',
          isDraft: event.state === 'draft',
          publicHref:
            event.state === 'draft' ? undefined : eventPaths.event.replace(':slug', event.slug),
          may: mayManageEvents,
        }
      )
    },
    draft: async ({ db, locale }, id) => {
      const event = await findEvent(db, id)
      if (event?.state !== 'draft') return undefined
      const { title, summary, startsAt, place, description } = event
      const whenAndWhere = [writtenMoment(startsAt, locale), place].filter(Boolean).join(' · ')
      const parts = [summary, whenAndWhere, description].map((text) => ({ text }))
      return { title, language: writtenLocale, parts: writtenParts(parts) }
    },
  },
  {
    kind: 'sessions',
    family: 'gatherings',
    pages: ['/seances/ensemble/:id'],
    find: async ({ db }, key) => {
      const set = isId(key) ? await findSet(db, key) : undefined
      return (
        set && {
          id: set.id,
          title: set.experimentTitle ? `${set.title} (${set.experimentTitle})` : set.title,
          href: pathTo('set', set.id),
          readers: 'lab-and-team',
          may: (viewer) => worksOnExperiment(viewer, set.experimentId),
        }
      )
    },
  },
]
