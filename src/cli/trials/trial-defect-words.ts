import type { DefectCode, TrialDefect } from '#engines/field-trials/index.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { trialDefectTexts } from '#modules/evaluation/index.ts'
import { commonEn, commonFr, problemLine } from '../misread/problem-line.ts'

const texts = defineTexts({ plan: 'le plan' }, { plan: 'the plan' })

type Sentences = Readonly<Record<Exclude<DefectCode, 'broken-table'>, string>>

const fr: Sentences = { ...commonFr, ...trialDefectTexts.fr }
const en: Sentences = { ...commonEn, ...trialDefectTexts.en }

const sentences = defineTexts(fr, en)

/** One line for each defect; a plan that options alone say has no file. */
export function defectLine(defect: TrialDefect, file: string, locale: Locale): string {
  const { part, code } = defect
  const sentence = code === 'broken-table' ? undefined : sentences[locale][code]
  const where = file === '' ? texts[locale].plan : file
  return problemLine(where, defect, sentence, { inPlan: part === 'plan', locale })
}
