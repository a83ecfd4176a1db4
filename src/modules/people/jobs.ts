import type { Appointment, Listener } from '#platform/module.ts'
import { signInAsked } from './actions/ask-sign-in-link.ts'
import { remindRights } from './actions/remind-rights.ts'
import { sendSignInLink } from './actions/send-sign-in-link.ts'

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
