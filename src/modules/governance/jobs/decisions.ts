import type { Part } from '#platform/parts.ts'
import { loadDemoDecisions, removeDemoDecisions } from '../demo/load-demo-decisions.ts'
import { decisionPaths } from '../paths/decisions.ts'
import {
  endDelays,
  eraseWords,
  exportWords,
  leaveDecisions,
  listDecisions,
  purgeDecisions,
} from '../procedure/index.ts'
import { registerTexts } from '../procedure/nouns.ts'
import { listWaitingInCircles, searchDecisions } from '../register/index.ts'

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
        .map((decision) => ({ path: decisionPaths.register, changed: decision.createdAt })),
      ...decided.map((decision) => ({
        path: decisionPaths.decision(decision.slug),
        changed: decision.closedAt ?? decision.createdAt,
      })),
    ]
  },
  demo: { load: loadDemoDecisions, remove: removeDemoDecisions },
}
