import { plainProse } from '#kit/prose/plain.ts'
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

/** What a letter may take over of the register. */
const mostNews = 20

/** Decisions by consent, elections without candidates, and their register. */
export const decisionPart: Part = {
  links: (_viewer, locale) => [
    { label: registerTexts[locale].title, href: decisionPaths.register },
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
  newsletterItems: async (db, _locale, since) => {
    const decided = await listDecisions(db, { publicOnly: true, closed: true, limit: mostNews })
    return decided
      .map(({ id, slug, title, context, closedAt, createdAt }) => ({
        ...{ key: `decision:${id}`, kind: 'decision' as const, title },
        text: plainProse(context),
        href: decisionPaths.decision(slug),
        at: closedAt ?? createdAt,
      }))
      .filter(({ at }) => since === undefined || at > since)
  },
  publicPages: async (db) => {
    const decided = await listDecisions(db, { publicOnly: true, closed: true })
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
