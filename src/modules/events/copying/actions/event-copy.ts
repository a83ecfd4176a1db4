import type { CopyKind, CopyPart } from '#kit/copies/copy-kind.ts'
import type { Ctx } from '#platform/context.ts'
import { listMaterials } from '../../materials/index.ts'
import { copiedEvent } from '../../organising/index.ts'
import { mayManageEvents } from '../../permissions.ts'
import { findSeries } from '../../registering/index.ts'
import { listQuestions } from '../../seating/index.ts'
import { findEvent } from '../../store/events.ts'
import { eventCopyTexts } from '../texts/copy.ts'
import { duplicateEvent } from './duplicate-event.ts'

export const eventCopy: CopyKind<Ctx> = {
  ...copiedEvent,
  may: mayManageEvents,
  words: { fr: eventCopyTexts.fr.words, en: eventCopyTexts.en.words },
  longestTitle: 160,
  parts: partsOf,
  copy: duplicateEvent,
}

async function partsOf({ db, locale }: Ctx, id: string): Promise<readonly CopyPart[]> {
  const event = await findEvent(db, id)
  if (!event) return []
  const texts = eventCopyTexts[locale]
  const series = event.seriesId ? await findSeries(db, event.seriesId) : undefined
  const materials = await listMaterials(db, id)
  return [
    ...(series && series.state !== 'cancelled'
      ? [{ key: 'series', label: texts.series, hint: texts.seriesHint(series.title) }]
      : []),
    ...((await listQuestions(db, { eventId: id })).length > 0
      ? [{ key: 'questions', label: texts.questions }]
      : []),
    ...(event.kind === 'gathering'
      ? [{ key: 'programme', label: texts.programme, hint: texts.programmeHint }]
      : []),
    ...(materials.length > 0
      ? [
          {
            key: 'materials',
            label: texts.materials,
            hint: texts.materialsHint(materials.length),
          },
        ]
      : []),
  ]
}
