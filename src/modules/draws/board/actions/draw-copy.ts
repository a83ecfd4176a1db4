import type { CopyKind } from '#kit/copies/copy-kind.ts'
import type { Ctx } from '#platform/context.ts'
import { mayCreateDraw } from '../../permissions.ts'
import { copiedDraw } from '../../preparation/index.ts'
import { findRecruitment } from '../../recruits/index.ts'
import { listFeatures } from '../../store/features.ts'
import { drawCopyTexts } from '../texts/copy.ts'
import { duplicateDraw } from './duplicate-draw.ts'

export const drawCopy: CopyKind<Ctx> = {
  ...copiedDraw,
  may: mayCreateDraw,
  words: { fr: drawCopyTexts.fr.words, en: drawCopyTexts.en.words },
  longestTitle: 160,
  async parts({ db, locale }, id) {
    const texts = drawCopyTexts[locale]
    const features = await listFeatures(db, id)
    return [
      ...(features.length > 0
        ? [{ key: 'features', label: texts.features, hint: texts.featuresHint(features.length) }]
        : []),
      ...((await findRecruitment(db, id))
        ? [{ key: 'letters', label: texts.letters, hint: texts.lettersHint }]
        : []),
    ]
  },
  copy: duplicateDraw,
}
