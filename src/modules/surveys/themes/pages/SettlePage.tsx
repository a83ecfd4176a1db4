import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { ComparedText, OpenQuestion, WrittenText as Text } from '../../coding.ts'
import { paths } from '../../paths.ts'
import type { Survey } from '../../survey.ts'
import { tickedFor } from '../said-of-text.ts'
import type { Sorting } from '../sorting.ts'
import { themeTexts } from '../texts/themes.ts'
import { crumbsToQuestions, nameOf } from './BookPage.tsx'
import { themeNames } from './ComparePage.tsx'
import { optionsOf } from './SortPage.tsx'
import { WrittenText } from './WrittenText.tsx'

export interface SettlePageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly question: OpenQuestion
  readonly words: string
  readonly sorting: Sorting
  readonly text: Text
  readonly compared: ComparedText
  readonly form: FormState
}

/** One text on which the two differ: what each said, and what they say together. */
export function SettlePage(props: SettlePageProps) {
  const { frame, survey, question, words, sorting, text, compared, form } = props
  const texts = themeTexts[frame.locale]
  const { slug } = survey
  const themesOf = [compared.first, compared.second]
  return (
    <Layout
      frame={frame}
      title={texts.settleTitle}
      lead={texts.settleLead}
      crumbs={[
        ...crumbsToQuestions(frame, survey),
        { label: words, labelIn: writtenLocale, href: paths.book(slug, question.id) },
        { label: texts.compareShort, href: paths.compareCodings(slug, question.id) },
        { label: texts.settle },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <blockquote>
        <p>
          <WrittenText {...{ text }} />
        </p>
      </blockquote>
      <Facts
        items={sorting.sorters.map((sorter, at) => ({
          name: nameOf(sorter, frame),
          value: themeNames(sorting, themesOf[at] ?? [], frame),
        }))}
      />
      <Form
        frame={frame}
        action={paths.settleText(slug, question.id, text.answerId)}
        form={form}
        submit={texts.settleKeep}
        seen
      >
        <CheckBoxes
          name="themes"
          label={texts.settleThemes}
          form={form}
          value={tickedFor(compared.agreed)}
          options={optionsOf(sorting.themes, texts.none)}
          required
        />
      </Form>
    </Layout>
  )
}
