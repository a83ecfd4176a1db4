import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { NoticeImport, Outcome, SortedNotice, Twins } from '../notice-import.ts'
import type { Opportunity } from '../opportunity.ts'
import { paths } from '../paths.ts'
import { importTexts } from '../texts/imports.ts'
import { noticeProblemLine } from '../texts/notices.ts'
import { opportunityTexts } from '../texts/opportunities.ts'
import { crumbsTo } from './crumbs.ts'
import { NoticeChanges } from './NoticeChanges.tsx'

export function TryImportPage({ frame, form }: { frame: Frame; form: FormState }) {
  const texts = importTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsTo(frame, { label: texts.title })}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.tryImport} form={form} submit={texts.read} multipart>
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          form={form}
          accept=".json,.csv,.xml,.txt"
          required
        />
      </Form>
    </Layout>
  )
}

const outcomes = [
  'new',
  'changed',
  'known',
  'older',
  'closed',
] as const satisfies readonly Outcome[]
/** More are in the file. */
const mostShown = 100
const mostProblems = 50

/** What keeping a file would do, before it is kept. */
export function ImportPage(props: {
  frame: Frame
  file: NoticeImport
  sorted: readonly SortedNotice[]
  twins: readonly Twins<{ readonly title: string; readonly sourceId: string }>[]
}) {
  const { frame, file, sorted, twins } = props
  const { locale } = frame
  const texts = importTexts[locale]
  const of = (outcome: Outcome) => sorted.filter((notice) => notice.outcome === outcome)
  const isTried = file.state === 'tried'
  const canKeep = isTried && of('new').length + of('changed').length > 0
  return (
    <Layout
      frame={frame}
      title={texts.of(file.fileName)}
      crumbs={crumbsTo(
        frame,
        { label: texts.title, href: paths.tryImport },
        { label: file.fileName },
      )}
      wide
      actions={
        canKeep ? (
          <ActionButton frame={frame} action={paths.keepImport(file.id)} label={texts.keep} />
        ) : undefined
      }
    >
      <Facts
        layout="rows"
        items={[
          { name: texts.source, value: opportunityTexts[locale].origins[file.source] },
          { name: texts.entries, value: writtenNumber(file.entries, locale) },
          ...(isTried
            ? outcomes.map((outcome) => ({
                name: texts.outcomes[outcome],
                value: writtenNumber(of(outcome).length, locale),
              }))
            : []),
        ]}
      />
      {file.total === undefined ? null : (
        <Notice tone="caution">
          {texts.onePage(writtenNumber(file.entries, locale), writtenNumber(file.total, locale))}
        </Notice>
      )}
      {isTried ? null : (
        <Notice tone="good">
          {texts.kept} <a href={paths.list}>{opportunityTexts[locale].title}</a>
        </Notice>
      )}
      {isTried && !canKeep ? <p>{texts.refusals['nothing-new']}</p> : null}
      {outcomes.map((outcome) => (
        <Sorted frame={frame} outcome={outcome} sorted={of(outcome)} />
      ))}
      <NoticeChanges frame={frame} changed={of('changed')} />
      {isTried ? (
        <>
          <h2>{texts.twins}</h2>
          {twins.length === 0 ? (
            <p>{texts.noTwin}</p>
          ) : (
            <ul>
              {twins.slice(0, mostProblems).map(({ first, other, because }) => (
                <li>
                  {texts.pair(first.title, first.sourceId, other.sourceId, texts.because[because])}
                </li>
              ))}
            </ul>
          )}
        </>
      ) : null}
      <h2>{texts.problems}</h2>
      {file.problemCount === 0 ? (
        <p>{texts.noProblem}</p>
      ) : (
        <>
          <p>{texts.problemCount(file.problemCount)}</p>
          <ul>
            {file.problems.slice(0, mostProblems).map((problem) => (
              <li>{noticeProblemLine(problem, locale)}</li>
            ))}
          </ul>
        </>
      )}
    </Layout>
  )
}

function Sorted(props: { frame: Frame; outcome: Outcome; sorted: readonly SortedNotice[] }) {
  const { frame, outcome, sorted } = props
  const { locale } = frame
  const texts = importTexts[locale]
  if (sorted.length === 0) return null
  const titles = texts.outcomeTitles
  return (
    <>
      <h2>{texts.outcomes[outcome]}</h2>
      {sorted.length > mostShown ? (
        <p>{texts.shown(String(mostShown), writtenNumber(sorted.length, locale))}</p>
      ) : null}
      <Table
        caption={texts.outcomes[outcome]}
        captionHidden
        columns={Object.values(titles).map((title) => ({ title }))}
        rows={sorted
          .slice(0, mostShown)
          .map(({ facts, standing }) => [
            plainProse(facts.title),
            plainProse(facts.funder),
            facts.closesOn === undefined ? '' : writtenDay(facts.closesOn, locale),
            standing ? <a href={paths.opportunity(standing.id)}>{texts.seeHere}</a> : '',
          ])}
      />
    </>
  )
}

/** Two by two, what looks alike: a person says whether it is the same. */
export function TwinsPage({
  frame,
  twins,
}: {
  frame: Frame
  twins: readonly Twins<Opportunity>[]
}) {
  const { locale } = frame
  const texts = importTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.twinsTitle}
      lead={texts.twinsLead}
      crumbs={crumbsTo(frame, { label: texts.twinsTitle })}
      wide
    >
      {twins.length === 0 ? <p>{texts.noTwins}</p> : null}
      {twins.slice(0, mostShown).map(({ first, other, because }) => (
        <section>
          <h2>{plainProse(first.title)}</h2>
          <p>{texts.because[because]}</p>
          <ul>
            {[first, other].map((grant) => (
              <li>
                <a href={paths.opportunity(grant.id)}>{plainProse(grant.title)}</a>
                {' · '}
                {opportunityTexts[locale].origins[grant.origin]}
                {grant.funder === '' ? '' : ` · ${grant.funder}`}
                {grant.closesOn === undefined ? '' : ` · ${writtenDay(grant.closesOn, locale)}`}
              </li>
            ))}
          </ul>
          {(['same', 'different'] as const).map((answer) => (
            <ActionButton
              frame={frame}
              action={paths.answerTwins}
              label={texts[answer]}
              spoken={first.title}
              fields={{ firstId: first.id, otherId: other.id, answer }}
              tone="quiet"
            />
          ))}
        </section>
      ))}
    </Layout>
  )
}
