import { dayOf } from '#kit/dates.ts'
import type { Module } from '#platform/module.ts'
import { columns } from './columns.ts'
import { paths } from './paths.ts'
import { attendanceRoutes } from './routes/attendance.tsx'
import { sessionRoutes } from './routes/sessions.tsx'
import { setRoutes } from './routes/sets.tsx'
import { sessionsKind } from './sessions-kind.ts'
import { eraseParticipant, exportParticipant, purgeIdentities } from './store/participants.ts'
import { hideSets } from './store/sets.ts'
import { eventTexts } from './texts/texts.ts'

export const eventsModule: Module = {
  name: 'events',
  routes: [...setRoutes, ...sessionRoutes, ...attendanceRoutes],
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
  purge: (ctx) => purgeIdentities(ctx.db, dayOf(ctx.now)),
  personExport: async (db, personId) => ({ sessions: await exportParticipant(db, personId) }),
  personErase: (ctx, personId) => eraseParticipant(ctx.db, personId),
}
