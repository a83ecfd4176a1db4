import type { Appointment, Listener } from '#platform/module.ts'
import { remindRights } from './rights/index.ts'
import { sendSignInLink, signInAsked } from './sign-in/index.ts'

export const listeners: readonly Listener[] = [
  {
    on: signInAsked,
    name: 'people.send-sign-in-link',
    run: (ctx, { id }) => sendSignInLink(ctx, String(id)),
  },
]

export const timetable: readonly Appointment[] = [
  {
    name: 'people.remind-rights',
    cron: '30 7 * * *',
    run: async (ctx) => {
      await remindRights(ctx)
    },
  },
]
