import type { Appointment } from '#platform/module.ts'
import { checkLinks } from '../actions/check-links.ts'
import { askVerifications } from '../actions/verify-resources.ts'

/** Once a day, what is a year old is asked about; each night, some of the addresses cited are opened. */
export const careTimetable: readonly Appointment[] = [
  {
    name: 'resources.ask-verifications',
    cron: '20 8 * * *',
    run: async (ctx) => {
      await askVerifications(ctx)
    },
  },
  {
    name: 'resources.check-links',
    cron: '10 3 * * *',
    run: async (ctx) => {
      await checkLinks(ctx)
    },
  },
]
