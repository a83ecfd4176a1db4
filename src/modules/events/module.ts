import { dayOf } from '#kit/dates.ts'
import type { Module } from '#platform/module.ts'
import { columns } from './columns.ts'
import { paths } from './paths.ts'
import { attendanceRoutes } from './routes/attendance.tsx'
import { allProgrammeRoutes } from './routes/programme-all.ts'
import { sessionRoutes } from './routes/sessions.tsx'
import { setRoutes } from './routes/sets.tsx'
import { sessionsKind } from './sessions-kind.ts'
import { eraseParticipant, exportParticipant, purgeIdentities } from './store/participants.ts'
import { eraseProgramme, exportProgramme, purgeProgramme } from './store/programme-person.ts'
import { hideSets } from './store/sets.ts'
import { eventTexts } from './texts/texts.ts'

export const eventsModule: Module = {
  name: 'events',
  routes: [...setRoutes, ...sessionRoutes, ...attendanceRoutes, ...allProgrammeRoutes],
  columns,
  instruments: [sessionsKind],
  listeners: [
    {
      on: 'experiment.published',
      name: 'events.show-sessions',
      run: (ctx, { id }) => hideSets(ctx.db, String(id), false),
    },
    {
      on: 'experiment.withdrawn',
      name: 'events.hide-sessions',
      run: (ctx, { id }) => hideSets(ctx.db, String(id), true),
    },
  ],
  navigation: (_viewer, locale) => {
    const texts = eventTexts[locale]
    return [
      {
        key: 'network',
        title: texts.group,
        links: [{ label: texts.agenda, href: paths.agenda, public: true }],
      },
    ]
  },
  purge: async (ctx) =>
    (await purgeIdentities(ctx.db, dayOf(ctx.now))) +
    (await purgeProgramme(ctx.db, dayOf(ctx.now))),
  personExport: async (db, personId) => ({
    sessions: await exportParticipant(db, personId),
    programme: await exportProgramme(db, personId),
  }),
  personErase: async (ctx, personId) => {
    await eraseParticipant(ctx.db, personId)
    await eraseProgramme(ctx.db, personId)
  },
}
