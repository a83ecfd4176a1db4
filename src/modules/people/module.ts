import type { Locale } from '#kit/texts.ts'
import { isStaff, type Viewer } from '#kit/viewer.ts'
import type { Module } from '#platform/module.ts'
import { forgetPerson } from './actions/erase-person.ts'
import { exportIdentity } from './actions/export-person.ts'
import { writerName } from './actions/find-names.ts'
import { purgePeople } from './actions/purge-people.ts'
import { columns } from './columns.ts'
import { type Contributor, noPlaces, type PlaceBook } from './contributions.ts'
import { loadDemoPeople, removeDemoPeople } from './demo.ts'
import { listeners, timetable } from './jobs.ts'
import { paths } from './paths.ts'
import { accountRoutes } from './routes/account.tsx'
import { myDataRoutes } from './routes/my-data.tsx'
import { peopleRoutes } from './routes/people.tsx'
import { personRoutes } from './routes/person.tsx'
import { secondFactorRoutes } from './routes/second-factor.tsx'
import { securityRoutes } from './routes/security.tsx'
import { signInRoutes } from './routes/sign-in.tsx'
import { yourDataRoutes } from './routes/your-data.tsx'
import { processing } from './texts/processing.ts'
import { wordTexts } from './texts/words.ts'

/**
 * The plate of this room. `all` is asked late, once every room is there; `places` is the address book
 * of the room of territories, handed over by `app.ts`.
 */
export function peopleModule(
  all: () => readonly Contributor[],
  places: PlaceBook = noPlaces,
): Module {
  const rooms = { all, places }
  return {
    name: 'people',
    routes: [
      ...signInRoutes(rooms),
      ...secondFactorRoutes,
      ...accountRoutes(rooms),
      ...securityRoutes,
      ...myDataRoutes(rooms),
      ...peopleRoutes(rooms),
      ...personRoutes(rooms),
      ...yourDataRoutes(rooms),
    ],
    navigation,
    listeners,
    timetable,
    columns,
    processing,
    purge: (ctx) => purgePeople(ctx, rooms),
    writerName,
    personExport: exportIdentity,
    personErase: forgetPerson,
    demo: { load: loadDemoPeople, remove: removeDemoPeople },
  }
}

function navigation(viewer: Viewer | undefined, locale: Locale) {
  if (!viewer) return []
  const texts = wordTexts[locale]
  const account = { label: texts.myAccount, href: paths.account, public: false }
  const people = { label: texts.people, href: paths.people, public: false }
  const links = isStaff(viewer) ? [people, account] : [account]
  return [{ key: 'house' as const, title: texts.house, links }]
}
