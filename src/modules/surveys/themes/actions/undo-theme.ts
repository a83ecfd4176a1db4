import type { PlainState, UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import type { Theme } from '../../coding.ts'
import { mayKeepSurveys } from '../../permissions.ts'
import { lockSurveyById } from '../../store/surveys.ts'
import { insertTheme, listCodings, listThemes } from '../../store/themes.ts'
import { themeUndoTexts } from '../texts/themes.ts'

interface BookState {
  readonly [name: string]: PlainState
  /** Themes stand in an order and bear different names: whoever wrote one since changed what this one stands among. */
  readonly themes: readonly ThemeState[]
  /** Whoever sorts has begun with the themes that were there. */
  readonly isBegun: boolean
  /** Results that are published with their themes move no more. */
  readonly isPublished: boolean
}

type ThemeState = { readonly [Field in keyof Theme]: Theme[Field] }

/** A survey has a slug that may change: the thing is its key, and the question. */
export const bookOf = (surveyId: string, question: string) => `${surveyId} ${question}`

/** A theme that was taken away a moment ago, before anybody sorted a text. */
export const themeRemovedUndo: UndoKind<Ctx, BookState> = {
  act: 'survey.theme-removed',
  named: { fr: themeUndoTexts.fr.named, en: themeUndoTexts.en.named },
  undone: { fr: themeUndoTexts.fr.undone, en: themeUndoTexts.en.undone },
  state: async (ctx, thing) => {
    const [surveyId = '', question = ''] = thing.split(' ')
    const survey = await lockSurveyById(ctx.db, surveyId)
    if (!survey) return undefined
    const codings = await listCodings(ctx.db, surveyId)
    return {
      themes: (await listThemes(ctx.db, surveyId, question)).map((theme) => ({ ...theme })),
      isBegun: codings.some((coding) => coding.question === question),
      isPublished: survey.publishedAt !== undefined,
    }
  },
  may: async (ctx) => mayKeepSurveys(ctx.person),
  needed: (before, after) => ({
    ...before,
    themes: before.themes.filter(({ id }) => !after.themes.some((theme) => theme.id === id)),
  }),
  restore: async (ctx, _, { themes }) => {
    for (const theme of themes) await insertTheme(ctx.db, theme)
  },
}
