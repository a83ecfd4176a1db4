import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Select } from '#ui/Select/Select.tsx'
import type { OpenQuestion, Theme } from '../../coding.ts'
import { paths } from '../../paths.ts'
import type { Survey } from '../../survey.ts'
import { themeTexts } from '../texts/themes.ts'
import { crumbsToQuestions, ThemeFields } from './BookPage.tsx'

export interface ThemePageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly question: OpenQuestion
  readonly words: string
  readonly theme: Theme
  readonly themes: readonly Theme[]
  /** Somebody is done sorting with it: its words stay. */
  readonly isFixed: boolean
  readonly form: FormState
  readonly mergeForm: FormState
}

/** One theme: its words, and where it goes when it is one with another. */
export function ThemePage(props: ThemePageProps) {
  const { frame, survey, question, words, theme, themes, isFixed, form, mergeForm } = props
  const texts = themeTexts[frame.locale]
  const { slug } = survey
  const others = themes.filter(({ id }) => id !== theme.id)
  return (
    <Layout
      frame={frame}
      title={texts.changeTitle(theme.name)}
      crumbs={[
        ...crumbsToQuestions(frame, survey),
        { label: words, labelIn: writtenLocale, href: paths.book(slug, question.id) },
        { label: theme.name, labelIn: writtenLocale },
      ]}
      refused={Object.keys({ ...form.problems, ...mergeForm.problems }).length > 0}
    >
      {isFixed ? (
        <p>{texts.refusals.finished}</p>
      ) : (
        <Form
          frame={frame}
          action={paths.theme(slug, question.id, theme.id)}
          form={form}
          submit={texts.keep}
          seen
        >
          <ThemeFields {...{ frame, form, theme }} />
        </Form>
      )}
      {others.length > 0 ? (
        <section>
          <h2>{texts.mergeTitle}</h2>
          <p>{texts.mergeText}</p>
          <Form
            frame={frame}
            action={paths.mergeThemes(slug, question.id, theme.id)}
            form={mergeForm}
            submit={texts.merge}
            id="reunir"
            tone="quiet"
          >
            <Select
              name="into"
              label={texts.joinWith}
              form={mergeForm}
              options={others.map(({ id, name }) => ({
                ...{ value: id, label: name, labelIn: writtenLocale },
              }))}
              required
            />
          </Form>
        </section>
      ) : null}
      <ActionButton
        frame={frame}
        action={paths.removeTheme(slug, question.id)}
        label={texts.remove}
        tone="danger"
        confirm={texts.removeConfirm}
        fields={{ theme: theme.id }}
      />
    </Layout>
  )
}
