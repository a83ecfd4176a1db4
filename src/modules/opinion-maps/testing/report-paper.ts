import type { Document } from '#kit/papers/document.ts'
import { computeMap } from '../computed-map.ts'
import { reportDocument } from '../documents/report-document.ts'
import { freshMap, type OpinionMap } from '../opinion-map.ts'
import { reportOf } from '../report.ts'
import type { Statement } from '../statement.ts'
import { conversation } from './conversation.ts'
import { draftRead } from './made-map.ts'

const day = new Date('2026-12-02T10:00:00Z')

/** The paper of an invented map that two camps answered, with so many statements. */
export function reportPaper(
  count: number,
  change: Partial<OpinionMap> = {},
  words: Partial<Statement> = {},
): Document {
  const counted = computeMap(conversation(24, 'camps', count).task)
  const map: OpinionMap = {
    ...{ ...freshMap, ...draftRead, id: 'm', slug: 'carte', createdAt: day, openedAt: day },
    ...{ state: 'closed', closedAt: day, counted, countedAt: day },
    ...change,
  }
  const statements = Array.from(
    { length: count },
    (_, at): Statement => ({
      ...{ id: `s${at}`, mapId: 'm', number: at + 1, text: `Plus de bancs, place ${at + 1}.` },
      ...{ origin: 'team', state: 'shown', isMeta: false, clause: undefined, reason: '' },
      ...{ doubleOf: undefined, authorId: undefined, followUp: '', followedAt: undefined },
      ...{ createdAt: day, judgedAt: undefined },
      ...words,
    }),
  )
  const report = reportOf(counted, statements)
  if (!report) throw new Error('twenty-four people are enough')
  return reportDocument({ map, report, halls: [], now: day, locale: 'fr', houseName: 'Valbrenne' })
}
