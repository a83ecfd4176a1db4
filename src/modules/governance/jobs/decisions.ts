import type { Part } from '#platform/parts.ts'
import { endDelays } from '../actions/end-delay.ts'
import { leaveDecisions } from '../actions/leave-decisions.ts'
import { listWaitingInCircles } from '../actions/list-waiting.ts'
import { loadDemoDecisions, removeDemoDecisions } from '../actions/load-demo-decisions.ts'
import { purgeDecisions } from '../actions/purge-decisions.ts'
import { searchDecisions } from '../actions/search-decisions.ts'
import { decisionPaths } from '../decision-paths.ts'
import { eraseWords, exportWords } from '../store/decision-log.ts'
import { listDecisions } from '../store/decisions.ts'
import { registerTexts } from '../texts/decision-register.ts'

/** Decisions by consent, elections without candidates, and their register. */
export const decisionPart: Part = {
  links: (_viewer, locale) => [
    { label: registerTexts[locale].title, href: decisionPaths.register, public: false },
  ],
  timetable: [
    {
      name: 'governance.end-delays',
      cron: '*/10 * * * *',
      run: async (ctx) => {
        await endDelays(ctx)
      },
    },
  ],
  purge: purgeDecisions,
  personExport: async (db, personId) => ({ decisions: await exportWords(db, personId) }),
  personErase: async (ctx, personId) => {
    // Their circles no longer count them: nothing that is being decided waits for them for ever.
    await leaveDecisions(ctx)
    await eraseWords(ctx.db, personId)
  },
  search: searchDecisions,
  waiting: listWaitingInCircles,
  publicPages: async (db) => {
    const decided = await listDecisions(db, { publicOnly: true, closed: true, limit: 1000 })
    return [
      ...decided
        .slice(0, 1)
        .map((one) => ({ path: decisionPaths.register, changed: one.createdAt })),
      ...decided.map((one) => ({
        path: decisionPaths.decision(one.slug),
        changed: one.closedAt ?? one.createdAt,
      })),
    ]
  },
  demo: { load: loadDemoDecisions, remove: removeDemoDecisions },
}
