import { type PaperPlan, paperOf, type Questionnaire } from '#engines/questionnaires/index.ts'
import type { RawForm } from '#kit/form.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { type IndexQuestion, levels, type Pillar } from '../index-model.ts'
import { diagnosisTexts } from '../texts/diagnosis.ts'
import { roleSheetTexts } from './texts/role-sheet.ts'

export interface RoleSheetOf {
  readonly place: string
  readonly role: string
  readonly pillars: readonly {
    readonly pillar: Pick<Pillar, 'id' | 'title'>
    readonly questions: readonly IndexQuestion[]
  }[]
  readonly until: string
  readonly isLarge: boolean
  readonly date: Date
  readonly locale: Locale
}

/** The questions of one role on paper, pillar by pillar: four levels in words and “I do not know”, as on the screen. */
export function roleSheet(of: RoleSheetOf): PaperPlan {
  const { locale } = of
  const texts = roleSheetTexts[locale]
  const say = (text: string) => ({ [locale]: text })
  const questionnaire: Questionnaire = {
    ...{ schema: 'ouvroir questionnaire 1', id: 'role', version: 1, languages: [locale] },
    title: say(texts.sheetTitle(of.place, of.role)),
    pages: of.pillars.map(({ pillar, questions }) => ({
      ...{ id: pillar.id, title: say(pillar.title[locale]) },
      questions: questions.map((question) => ({
        ...{ id: question.id, kind: 'single' as const },
        text: say(plainProse(question.text[locale])),
        options: [
          ...levels.map((level) => ({
            ...{ id: String(level) },
            text: say(plainProse(question.levels[level - 1]?.[locale] ?? '')),
          })),
          { id: 'unknown', text: say(diagnosisTexts[locale].unknown) },
        ],
      })),
    })),
  }
  const notice = {
    title: texts.noticeTitle,
    lines: [texts.noticeKept, texts.noticePicture, texts.noticeUntil(of.until)],
  }
  const layout = { language: locale, isLarge: of.isLarge, date: of.date, notice }
  const plan = paperOf(questionnaire, layout)
  return { ...plan, paper: { ...plan.paper, howToTakeBack: texts.howToTakeBack } }
}

/** What a person confirmed of one sheet, as the form of the screen sends it. */
export function levelsTicked(
  { boxes }: Pick<PaperPlan, 'boxes'>,
  ticked: readonly string[],
): RawForm {
  return Object.fromEntries(
    ticked.flatMap((id) => {
      const meaning = boxes[id]
      return meaning ? [[meaning.field, meaning.value] as const] : []
    }),
  )
}

/** Questions in which two boxes were left ticked: a person decides. */
export function tickedTwice(
  { groupOf }: Pick<PaperPlan, 'groupOf'>,
  ticked: readonly string[],
): readonly string[] {
  const groups = ticked.map((id) => groupOf[id] ?? '')
  return [...new Set(groups.filter((group, at) => groups.indexOf(group) !== at))]
}
