import type { Questionnaire } from '#engines/questionnaires/index.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Cross, CrossResult } from '../../cross.ts'
import { type CrossProblem, crossable } from '../../crosses.ts'
import { CrossedTable } from '../../pages/CrossedTable.tsx'
import { crumbsToPrepare } from '../../pages/survey-crumbs.ts'
import { paths } from '../../paths.ts'
import { firstWords } from '../../population.ts'
import type { Survey } from '../../survey.ts'
import { crossTexts } from '../../texts/crosses.ts'

export interface CrossingPageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly questionnaire: Questionnaire
  readonly chosen: readonly Cross[]
  readonly asked: Cross | undefined
  readonly problem: CrossProblem | undefined
  readonly result: CrossResult | undefined
  readonly isOver: boolean
  readonly form: FormState
}

/** For the team: two questions against each other, as anyone could read them, and which tables go with the results. */
export function CrossingPage(props: CrossingPageProps) {
  const { frame, survey, isOver, form } = props
  const texts = crossTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[...crumbsToPrepare(frame.locale, survey), { label: texts.title }]}
      refused={form.problems['form'] !== undefined}
    >
      {form.problems['form'] ? (
        <Notice tone="danger">
          <p>{form.problems['form']}</p>
        </Notice>
      ) : null}
      {isOver ? <Pick {...props} /> : <p>{texts.stillOpen}</p>}
      {isOver ? <Shown {...props} /> : null}
      {isOver ? <Chosen {...props} /> : null}
    </Layout>
  )
}

/** The choice is the address: nothing is written, and it may be kept or sent to a colleague. */
function Pick({ frame, survey, questionnaire, asked }: CrossingPageProps) {
  const texts = crossTexts[frame.locale]
  const options = crossable(questionnaire).map(({ id, text }) => ({
    ...{ value: id, label: firstWords(questionnaire, text), labelIn: writtenLocale },
  }))
  return (
    <section>
      <h2>{texts.pick}</h2>
      <p>{options.length < 2 ? texts.tooFewQuestions : texts.pickText}</p>
      {options.length < 2 ? null : (
        <form method="get" action={paths.crossed(survey.slug)}>
          <Select
            name="rows"
            label={texts.rows}
            hint={texts.rowsHint}
            form={emptyForm}
            value={asked?.rows ?? ''}
            options={options}
            required
          />
          <Select
            name="columns"
            label={texts.columnQuestion}
            form={emptyForm}
            value={asked?.columns ?? ''}
            options={options}
            required
          />
          <button type="submit" class="button action">
            {texts.see}
          </button>
        </form>
      )}
    </section>
  )
}

function Shown({ frame, survey, chosen, asked, problem, result }: CrossingPageProps) {
  const texts = crossTexts[frame.locale]
  if (!asked) return null
  if (problem) {
    return (
      <Notice tone="caution">
        <p>{texts.refusals[problem]}</p>
      </Notice>
    )
  }
  if (!result) return <p>{texts.tooFewAnswers}</p>
  const isChosen = chosen.some(
    (cross) => cross.rows === asked.rows && cross.columns === asked.columns,
  )
  const query = `?${new URLSearchParams({ ...asked })}`
  return (
    <section>
      <h2>{texts.of(result.rowQuestion, result.columnQuestion)}</h2>
      <p>
        {texts.people(writtenNumber(result.answers, frame.locale))}. {texts.sectionText}
      </p>
      <CrossedTable locale={frame.locale} cross={result} />
      <LinkList
        items={[
          { label: texts.csv, href: paths.crossedCsv(survey.slug) + query },
          { label: texts.xlsx, href: paths.crossedXlsx(survey.slug) + query },
        ]}
      />
      {survey.publishedAt ? null : isChosen ? (
        <p>{texts.isChosen}</p>
      ) : (
        <>
          <p>{texts.chooseText}</p>
          <ActionButton
            frame={frame}
            action={paths.chooseCross(survey.slug)}
            label={texts.choose}
            fields={{ ...asked }}
          />
        </>
      )}
    </section>
  )
}

function Chosen({ frame, survey, questionnaire, chosen }: CrossingPageProps) {
  const texts = crossTexts[frame.locale]
  const labels = new Map(
    crossable(questionnaire).map(({ id, text }) => [id, firstWords(questionnaire, text)]),
  )
  const nameOf = ({ rows, columns }: Cross) =>
    texts.of(labels.get(rows) ?? rows, labels.get(columns) ?? columns)
  return (
    <section id="choisis">
      <h2>{texts.chosen}</h2>
      {survey.publishedAt ? <p>{texts.already}</p> : null}
      {chosen.length === 0 ? (
        <p>{texts.noneChosen}</p>
      ) : (
        <Table
          caption={texts.chosenCount(chosen.length)}
          captionHidden
          columns={[{ title: texts.table }, { title: texts.act }]}
          rows={chosen.map((cross) => [
            <a href={`${paths.crossed(survey.slug)}?${new URLSearchParams({ ...cross })}`}>
              <span lang={writtenLocale}>{nameOf(cross)}</span>
            </a>,
            survey.publishedAt ? (
              ''
            ) : (
              <ActionButton
                frame={frame}
                action={paths.leaveCross(survey.slug)}
                label={texts.leave}
                spoken={`${texts.leave}, ${nameOf(cross)}`}
                fields={{ ...cross }}
              />
            ),
          ])}
        />
      )}
    </section>
  )
}
