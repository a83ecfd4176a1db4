import { writtenDay, writtenInstant, writtenMonth } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Grid } from '#ui/Grid/Grid.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { correctionForm } from '../correction-form.ts'
import { writtenHours } from '../duration.ts'
import { monthsOfWeek, shutDays } from '../month.ts'
import { paths } from '../paths.ts'
import { correctionTexts } from '../texts/corrections.ts'
import { teamTexts } from '../texts/team.ts'
import { weekTexts } from '../texts/week.ts'
import { sumOfDays, type Week, type Work, weekGrid, weekRows } from '../week.ts'
import { DaysTable } from './DaysTable.tsx'

interface SentWeek {
  readonly week: Week
  readonly name: string | undefined
  /** One of its months at least is not closed. */
  readonly open: boolean
}

/** What the team sent, for whoever keeps the accounts. */
export function SentWeeksPage(props: { frame: Frame; weeks: readonly SentWeek[] }) {
  const { frame, weeks } = props
  const { locale } = frame
  const texts = correctionTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: teamTexts[locale].title, href: paths.team }, { label: texts.title }]}
      wide
    >
      {weeks.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Table
          caption={texts.title}
          captionHidden
          columns={[
            { title: texts.person },
            { title: texts.week },
            { title: texts.days, align: 'right' },
            { title: texts.sentAt },
            { title: texts.act },
          ]}
          rows={weeks.map(({ week, name = texts.someone, open }) => {
            const monday = writtenDay(week.monday, locale)
            return [
              name,
              <>
                {monday}
                {week.lateMonth ? (
                  <span class="row-note">{texts.late(writtenMonth(week.lateMonth, locale))}</span>
                ) : null}
              </>,
              writtenNumber(sumOfDays(week.days) / 100, locale),
              week.sentAt ? writtenInstant(week.sentAt, locale) : '',
              open ? <a href={paths.correct(week.id)}>{texts.correct(name, monday)}</a> : '',
            ]
          })}
        />
      )}
    </Layout>
  )
}

/** The days of a week that somebody sent, with one reason for what changes. */
export function CorrectWeekPage(props: {
  frame: Frame
  form: FormState
  week: Week
  works: readonly Work[]
  closed: readonly string[]
  name: string | undefined
  minutesInDay: number
}) {
  const { frame, form, week, works, closed } = props
  const { locale } = frame
  const texts = correctionTexts[locale]
  const { name = texts.someone } = props
  const title = texts.correct(name, writtenDay(week.monday, locale))
  return (
    <Layout
      frame={frame}
      title={title}
      lead={texts.correctLead}
      crumbs={[
        { label: teamTexts[locale].title, href: paths.team },
        { label: texts.title, href: paths.sent },
        { label: title },
      ]}
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      {closed.map((month) => (
        <p>{weekTexts[locale].closed(writtenMonth(month, locale))}</p>
      ))}
      {week.lateMonth ? (
        <Notice tone="caution">{texts.late(writtenMonth(week.lateMonth, locale))}</Notice>
      ) : null}
      {closed.length === monthsOfWeek(week.monday).length ? (
        <DaysTable {...{ frame, works }} days={week.days} />
      ) : (
        <>
          <p>{weekTexts[locale].lead(writtenHours(props.minutesInDay))}</p>
          <Form {...{ frame, form }} action={paths.correct(week.id)} submit={texts.save} seen guard>
            <Grid
              {...{ frame, form }}
              grid={weekGrid}
              rows={weekRows(week.monday, works, week.days)}
              shut={shutDays(week.monday, closed)}
            />
            <AskedFields fields={correctionForm.fields} form={form} locale={locale} values={{}} />
          </Form>
        </>
      )}
    </Layout>
  )
}
