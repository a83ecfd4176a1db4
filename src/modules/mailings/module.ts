import { isStaff } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import type { Module } from '#platform/module.ts'
import { erasePerson } from './actions/erase-subscriber.ts'
import { keyOfHouse } from './actions/sign-links.ts'
import { columns } from './columns.ts'
import { loadDemoMailing, removeDemoMailing } from './demo.ts'
import { paths } from './paths.ts'
import { leavingRoutes } from './routes/leaving.tsx'
import { sendingRoutes } from './routes/sendings.tsx'
import { suppressionRoutes } from './routes/suppressions.tsx'
import { exportSubscriber, findSubscriberOf, purgeSubscribers } from './store/subscriptions.ts'
import { sendingTexts } from './texts/sending.ts'

export const mailingsModule: Module = {
  name: 'mailings',
  routes: [...suppressionRoutes, ...sendingRoutes, ...leavingRoutes],
  columns,
  seed: makeKey,
  demo: { load: loadDemoMailing, remove: removeDemoMailing },
  purge: (ctx) => purgeSubscribers(ctx.db, ctx.now),
  personErase: erasePerson,
  personExport: async (db, personId) => {
    const subscriberId = await findSubscriberOf(db, personId)
    return { letters: subscriberId ? await exportSubscriber(db, subscriberId) : {} }
  },
  navigation: (viewer, locale) => {
    if (!isStaff(viewer)) return []
    const { group, sendings } = sendingTexts[locale]
    return [
      {
        key: 'network',
        title: group,
        links: [{ label: sendings, href: paths.sendings, public: false }],
      },
    ]
  },
}

/** The key of links and hashes exists from the first day. */
async function makeKey(ctx: Ctx): Promise<number> {
  await keyOfHouse(ctx)
  return 0
}
