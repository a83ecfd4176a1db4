import type { Locale } from '#kit/texts.ts'
import { isStaff, type Viewer } from '#kit/viewer.ts'
import type { Module } from '#platform/module.ts'
import { listWaitingOnPeople } from './actions/list-waiting.ts'
import { columns } from './columns.ts'
import { type Contributor, noPlaces, type PlaceBook } from './contributions.ts'
import { loadDemoPeople, removeDemoPeople } from './demo/load-demo-people.ts'
import {
  accountRoutes,
  listGlanceOfPeople,
  peopleRoutes,
  peopleStep,
  personRoutes,
  searchPeople,
} from './directory/part.ts'
import { secondFactorRoutes, securityRoutes } from './factors/part.ts'
import { listeners, timetable } from './jobs.ts'
import { paths } from './paths.ts'
import { mayListPeople } from './permissions.ts'
import { writerName } from './persons/index.ts'
import { exportIdentity, forgetPerson, purgePeople } from './rights/index.ts'
import { myDataRoutes, yourDataRoutes } from './rights/part.ts'
import { mandateEndUndo, roleEndUndo } from './roles/index.ts'
import { signInRoutes } from './sign-in/part.ts'
import { peopleTexts } from './texts/people.ts'
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
    undos: [mandateEndUndo, roleEndUndo],
    processing,
    purge: (ctx) => purgePeople(ctx, rooms),
    creations: (viewer, locale) =>
      mayListPeople(viewer)
        ? [
            { label: peopleTexts[locale].invite, href: paths.invite },
            { label: peopleTexts[locale].inviteMany, href: paths.inviteMany },
          ]
        : [],
    firstSteps: async (ctx) => [await peopleStep(ctx)],
    search: searchPeople,
    waiting: listWaitingOnPeople,
    glance: listGlanceOfPeople,
    writerName,
    personExport: exportIdentity,
    personErase: forgetPerson,
    demo: { load: loadDemoPeople, remove: removeDemoPeople },
  }
}

function navigation(viewer: Viewer | undefined, locale: Locale) {
  if (!viewer) return []
  const texts = wordTexts[locale]
  const account = { label: texts.myAccount, href: paths.account }
  const people = { label: texts.people, href: paths.people }
  const links = isStaff(viewer) ? [people, account] : [account]
  return [{ key: 'means' as const, links }]
}
