import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import type { BookTheme, OpenQuestion, WrittenText as Text } from '../../coding.ts'
import { paths } from '../../paths.ts'
import type { Survey } from '../../survey.ts'
import {
  marksOf,
  noneValue,
  shownMarks,
  shownTexts,
  textField,
  tickedFor,
} from '../said-of-text.ts'
import type { Sorter } from '../sorting.ts'
import { themeTexts } from '../texts/themes.ts'
import { crumbsToQuestions } from './BookPage.tsx'
import { WrittenText } from './WrittenText.tsx'

export interface SortPageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly question: OpenQuestion
  readonly words: string
  readonly themes: readonly BookTheme[]
  /** Those of this page. */
  readonly texts: readonly Text[]
  /** Number of the first of them. */
  readonly first: number
  readonly at: number
  readonly pages: number
  readonly own: Sorter
  readonly form: FormState
}

/** One page of texts, and the boxes of this person: nothing of what the other said. */
export function SortPage(props: SortPageProps) {
  const { frame, survey, question, words, themes, form, at, pages, own } = props
  const texts = themeTexts[frame.locale]
  const { slug } = survey
  return (
    <Layout
      frame={frame}
      title={texts.sortTitle(words)}
      titleIn={writtenLocale}
      lead={texts.sortLead}
      crumbs={[
        ...crumbsToQuestions(frame, survey),
        { label: words, labelIn: writtenLocale, href: paths.book(slug, question.id) },
        { label: texts.sortShort },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Disclosure summary={texts.book}>
        <Facts items={themes.map(({ name, holds }) => ({ name, value: holds || '–' }))} />
      </Disclosure>
      <Pager
        locale={frame.locale}
        page={at}
        pages={pages}
        hrefOf={(page) => paths.sortTexts(slug, question.id, page)}
      />
      {props.texts.length === 0 ? <p>{texts.noneLeft}</p> : <Boxes {...props} />}
      {own.coding.finishedAt || props.texts.length === 0 ? null : <Done {...props} />}
    </Layout>
  )
}

function Boxes(props: SortPageProps) {
  const { frame, survey, question, themes, form, first, own } = props
  const texts = themeTexts[frame.locale]
  const ticked = new Map(own.coded.map(({ answerId, themes: found }) => [answerId, found]))
  return (
    <Form
      frame={frame}
      action={paths.sortTexts(survey.slug, question.id, props.at)}
      form={form}
      submit={texts.saveNext}
      guard
    >
      <HiddenField
        name={shownTexts}
        value={props.texts.map(({ answerId }) => answerId).join(' ')}
      />
      <HiddenField
        name={shownMarks}
        value={form.values[shownMarks] ?? marksOf(props.texts, own.coded)}
      />
      {props.texts.map((text, rank) => (
        <CheckBoxes
          name={textField(text.answerId)}
          label={texts.text(writtenNumber(first + rank, frame.locale))}
          hint={
            <span class="judged">
              <WrittenText {...{ text }} />
            </span>
          }
          form={form}
          value={tickedFor(ticked.get(text.answerId))}
          options={optionsOf(themes, texts.none)}
          eitherOr
        />
      ))}
    </Form>
  )
}

/** The themes in their order, then none of them. */
export function optionsOf(themes: readonly BookTheme[], none: string) {
  return [
    ...themes.map(({ id, name }) => ({ value: id, label: name, labelIn: writtenLocale })),
    { value: noneValue, label: none },
  ]
}

function Done({ frame, survey, question, own, texts: shown, pages }: SortPageProps) {
  const texts = themeTexts[frame.locale]
  const sorted = new Set(own.coded.map(({ answerId }) => answerId))
  // What the other pages hold is known where there is one page only.
  if (pages > 1 || shown.some(({ answerId }) => !sorted.has(answerId))) return null
  return (
    <>
      <p>{texts.allSorted}</p>
      <ActionButton
        frame={frame}
        action={paths.finishCoding(survey.slug, question.id)}
        label={texts.finish}
        confirm={texts.finishConfirm}
      />
    </>
  )
}
